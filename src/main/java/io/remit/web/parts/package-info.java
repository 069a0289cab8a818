/**
 * What the page components show: the records behind {@code templates/shared}. Any room's page record may hold them.
 *
 * <p>They carry words and names of styles only, ready for display: a template has no logic beyond if and each, so whoever
 * builds a page record decides everything here. Nothing in this package is ever null; absent is empty.
 */
@NullMarked
package io.remit.web.parts;

import org.jspecify.annotations.NullMarked;
