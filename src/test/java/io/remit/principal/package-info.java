@NullMarked
package io.remit.principal;

import org.jspecify.annotations.NullMarked;
