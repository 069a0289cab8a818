@NullMarked
package io.remit.bucket;

import org.jspecify.annotations.NullMarked;
