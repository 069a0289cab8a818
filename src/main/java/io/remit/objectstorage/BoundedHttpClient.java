package io.remit.objectstorage;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;

/** A client that reads so much of an answer and no more: an endpoint that never ends is cut off. */
record BoundedHttpClient(SdkHttpClient client, long mostBytes) implements SdkHttpClient {

    /** That an answer was longer than it may be. */
    static final class TooLong extends IOException {
        private static final long serialVersionUID = 1L;

        TooLong() {
            super("The answer is too long");
        }
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        var prepared = client.prepareRequest(request);
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() throws IOException {
                return bounded(prepared.call());
            }

            @Override
            public void abort() {
                prepared.abort();
            }
        };
    }

    private HttpExecuteResponse bounded(HttpExecuteResponse response) {
        var made = HttpExecuteResponse.builder().response(response.httpResponse());
        response.responseBody()
                .ifPresent(body -> made.responseBody(AbortableInputStream.create(new Bounded(body, mostBytes), body)));
        return made.build();
    }

    @Override
    public void close() {
        client.close();
    }

    private static final class Bounded extends FilterInputStream {
        private long left;

        Bounded(InputStream in, long mostBytes) {
            super(in);
            this.left = mostBytes;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            return one < 0 ? one : counted(1) == 1 ? one : -1;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int many = super.read(into, from, length);
            return many < 0 ? many : counted(many);
        }

        private int counted(int many) throws IOException {
            left -= many;
            if (left < 0) {
                throw new TooLong();
            }
            return many;
        }
    }
}
