@NullMarked
package io.remit.policy;

import org.jspecify.annotations.NullMarked;
