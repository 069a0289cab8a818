package io.remit.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test against a running portal. Its methods, its constructor and its lifecycle methods may ask for a
 * {@link TestPortal}: two fresh tenants for this class, and people of every role, signed in.
 *
 * <pre>{@code
 * @PortalTest
 * final class ProjectRoutesTest {
 *     @Test
 *     void a_viewer_cannot_add_a_project(TestPortal portal) {
 *         var page = portal.viewer().post(portal.path("/projects"), "name", "training");
 *         assertEquals(403, page.status());
 *     }
 * }
 * }</pre>
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(PortalExtension.class)
public @interface PortalTest {}
