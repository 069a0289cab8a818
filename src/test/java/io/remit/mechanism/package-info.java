@NullMarked
package io.remit.mechanism;

import org.jspecify.annotations.NullMarked;
