@NullMarked
package io.remit.replication;

import org.jspecify.annotations.NullMarked;
