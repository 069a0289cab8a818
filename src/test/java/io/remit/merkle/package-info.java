@NullMarked
package io.remit.merkle;

import org.jspecify.annotations.NullMarked;
