@NullMarked
package io.remit.objectstorage;

import org.jspecify.annotations.NullMarked;
