/**
 * The only place that knows HTTP: {@link io.remit.web.Routes} declares, a handler takes a {@link io.remit.web.Request}
 * and returns a {@link io.remit.web.Reply}; Javalin, Thymeleaf and htmx stay inside. Every room with pages calls it.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>Gates are an interface here ({@link io.remit.web.Gates}) and live in {@code identity}, which lies above.
 *   <li>There is no token in pages against cross-site requests ({@link io.remit.web.CrossSite}), so that a page that
 *       cannot have changed is rendered once ({@link io.remit.web.Kept}, {@link io.remit.web.Reply#keptAs}).
 *   <li>Whoever watches ({@link io.remit.web.Live}) holds a connection and no thread. Watching keeps a session alive, as
 *       reading would, for twelve hours at most; one account holds two dozen connections, an installation two thousand, and
 *       who comes after that is told to ask again and again instead.
 *   <li>{@link io.remit.web.Request#context} exists for the sign-in adapter alone; ArchUnit refuses its type elsewhere.
 * </ul>
 */
@NullMarked
package io.remit.web;

import org.jspecify.annotations.NullMarked;
