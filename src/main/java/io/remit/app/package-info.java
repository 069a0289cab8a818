/** The commands, the configuration, the wiring of every room, the demo data and the recurring jobs. Calls every room; nobody calls it. */
@NullMarked
package io.remit.app;

import org.jspecify.annotations.NullMarked;
