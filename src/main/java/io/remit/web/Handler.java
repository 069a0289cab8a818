package io.remit.web;

import java.io.Serializable;

/** A room's method that answers a request. Serializable, so that the route table can name the method it refers to. */
@FunctionalInterface
public interface Handler extends Serializable {
    Reply handle(Request in);
}
