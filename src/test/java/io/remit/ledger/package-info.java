@NullMarked
package io.remit.ledger;

import org.jspecify.annotations.NullMarked;
