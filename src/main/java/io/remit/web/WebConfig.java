package io.remit.web;

import java.nio.file.Path;

/**
 * How the portal is reached.
 *
 * @param host interface to listen on
 * @param port port to listen on; 0 takes a free one
 * @param baseUrl the address people use, without a final slash
 * @param demo whether this is a demo, said on every page
 * @param incoming folder for files while they are uploaded
 * @param paper what makes a PDF of a page
 */
public record WebConfig(String host, int port, String baseUrl, boolean demo, Path incoming, Paper paper) {
    boolean secure() {
        return baseUrl.startsWith("https:");
    }
}
