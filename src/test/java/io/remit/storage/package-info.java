@NullMarked
package io.remit.storage;

import org.jspecify.annotations.NullMarked;
