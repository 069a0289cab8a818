/**
 * The rules of the house, kept by tests: who may call whom, what every room looks like, which routes there are and whom
 * they let in, what the schema is. A rule that nothing breaks is shown to bite by the classes in {@code fixture}.
 */
@NullMarked
package io.remit.house;

import org.jspecify.annotations.NullMarked;
