package io.remit.testing;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts one portal per JVM, with the first test that asks for it, and gives every class tenants of its own. */
final class PortalExtension implements ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(PortalExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == TestPortal.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var shared = context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(SharedPortal.class, key -> new SharedPortal(), SharedPortal.class);
        return outermost(context)
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(TestPortal.class, key -> new TestPortal(shared), TestPortal.class);
    }

    /** Nested classes share the tenants of the class around them. */
    private static ExtensionContext outermost(ExtensionContext context) {
        var outermost = context;
        for (var up = context;
                up.getTestClass().isPresent();
                up = up.getParent().orElseThrow()) {
            outermost = up;
        }
        return outermost;
    }
}
