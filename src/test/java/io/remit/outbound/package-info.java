@NullMarked
package io.remit.outbound;

import org.jspecify.annotations.NullMarked;
