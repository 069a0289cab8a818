@NullMarked
package io.remit.secret;

import org.jspecify.annotations.NullMarked;
