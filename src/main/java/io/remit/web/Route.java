package io.remit.web;

import io.remit.access.Permission;
import java.lang.invoke.SerializedLambda;
import java.util.Optional;

/** One declared route. */
public final class Route {
    private static final long DEFAULT_BODY_BYTES = 1 << 20;
    private final Method method;
    private final String path;
    private final Kind kind;
    private final Optional<Permission> permission;
    private final Handler handler;
    private Optional<Handler> reshow = Optional.empty();
    private long maxBodyBytes = DEFAULT_BODY_BYTES;

    /** Which gate a route lies behind. */
    public enum Kind {
        OPEN,
        API,
        API_TENANT,
        API_SERVICE,
        SIGNED_IN,
        TENANT,
        OPERATOR,
        OPERATOR_IN_TENANT
    }

    Route(Method method, String path, Kind kind, Optional<Permission> permission, Handler handler) {
        this.method = method;
        this.path = path;
        this.kind = kind;
        this.permission = permission;
        this.handler = handler;
    }

    /**
     * The page to show again when the handler throws Invalid or Conflict: it finds what was typed and what is wrong
     * in {@link Request#typed}.
     */
    public Route reshow(Handler page) {
        reshow = Optional.of(page);
        return this;
    }

    /** Allows larger bodies than the usual mebibyte. */
    public Route maxBodyBytes(long bytes) {
        maxBodyBytes = bytes;
        return this;
    }

    public Method method() {
        return method;
    }

    /** With its prefix and its parameters in braces. */
    public String path() {
        return path;
    }

    public Kind kind() {
        return kind;
    }

    /** Whether programs come here, and no browser does: no session, no form, problems in JSON. */
    public boolean forPrograms() {
        return kind == Kind.API || kind == Kind.API_TENANT || kind == Kind.API_SERVICE;
    }

    public Optional<Permission> permission() {
        return permission;
    }

    /** {@code Class.method} of the handler. */
    public String handlerName() {
        try {
            var writeReplace = handler.getClass().getDeclaredMethod("writeReplace");
            writeReplace.setAccessible(true);
            var lambda = (SerializedLambda) writeReplace.invoke(handler);
            var type = lambda.getImplClass();
            return type.substring(type.lastIndexOf('/') + 1) + "." + lambda.getImplMethodName();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A handler must be a method reference", e);
        }
    }

    /** One line of the golden route table. */
    @Override
    public String toString() {
        return "%-4s %-60s %-18s %-20s %s"
                .formatted(method, path, kind, permission.map(Enum::name).orElse("-"), handlerName());
    }

    Handler handler() {
        return handler;
    }

    Optional<Handler> reshow() {
        return reshow;
    }

    long maxBodyBytes() {
        return maxBodyBytes;
    }
}
