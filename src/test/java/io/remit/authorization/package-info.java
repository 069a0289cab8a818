@NullMarked
package io.remit.authorization;

import org.jspecify.annotations.NullMarked;
