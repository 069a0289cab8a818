@NullMarked
package io.remit.recovery;

import org.jspecify.annotations.NullMarked;
