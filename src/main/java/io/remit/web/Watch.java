package io.remit.web;

import java.util.function.LongFunction;
import java.util.function.LongSupplier;

/**
 * Something that people watch while it changes.
 *
 * @param topic what it is; everybody who watches the same names the same, and {@link Live#changed} does
 * @param audience whoever gets the same to see: for all of one audience it is rendered once
 * @param version how often it has changed, by one small query
 * @param seen the version that this watcher has on their page
 * @param news what has changed since a version
 */
public record Watch(String topic, String audience, LongSupplier version, long seen, LongFunction<News> news) {

    /**
     * What has changed.
     *
     * @param version the version that it leads to
     * @param reply a fragment, made of parts that each take the place of the one with their id
     */
    public record News(long version, Reply reply) {}
}
