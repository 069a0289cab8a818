@NullMarked
package io.remit.probe;

import org.jspecify.annotations.NullMarked;
