/** Walks through the running portal in a real Chromium, as people do; every page is scanned by axe-core. */
@NullMarked
package io.remit.browser;

import org.jspecify.annotations.NullMarked;
