package io.remit.web;

import io.javalin.http.Context;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;

/**
 * A request whose body ends with an error as soon as it is longer than its route allows. A body that is sent in chunks
 * announces no length by which it could be refused before it is read.
 */
final class BoundedBody extends Request.Wrapper {
    private static final String NAME = "remit.body";
    private static final int TOO_LARGE = 413;
    private long maxBytes;
    private long bytes;

    /** @param maxBytes what is allowed until a route says otherwise */
    BoundedBody(Request request, long maxBytes) {
        super(request);
        this.maxBytes = maxBytes;
        request.setAttribute(NAME, this);
    }

    /** The body of the request that the server began with a {@link BoundedBody}. */
    static BoundedBody of(Context context) {
        if (context.req().getAttribute(NAME) instanceof BoundedBody body) {
            return body;
        }
        throw new IllegalStateException("The server did not bound this request's body");
    }

    /** To be called before the body is read. */
    void allow(long routesMaxBytes) {
        maxBytes = routesMaxBytes;
    }

    /** Whether more was sent than allowed; whatever reading the body then threw is about this. */
    boolean isExceeded() {
        return bytes > maxBytes;
    }

    @Override
    public Content.Chunk read() {
        var chunk = super.read();
        if (chunk == null || Content.Chunk.isFailure(chunk)) {
            return chunk;
        }
        bytes += chunk.remaining();
        if (!isExceeded()) {
            return chunk;
        }
        chunk.release();
        var failure = new HttpException.RuntimeException(TOO_LARGE, "The body is longer than its route allows");
        getWrapped().fail(failure);
        return Content.Chunk.from(failure, true);
    }
}
