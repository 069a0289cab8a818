/**
 * Live tests of what a principal may do in a claimed bucket. Asked for by {@code authorization}, which knows what was
 * granted and what a finding means for it; run outside any transaction, step by step, and kept as they happen.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>Every probe begins with the claim and with the control. Without a claim nothing is tried; without a control that
 *       answers, a refusal proves nothing.
 *   <li>Nothing is ever written but one marked object for each prefix, which is overwritten and so does not pile up where
 *       the principal cannot delete. Beside the prefixes something is written only where the tenant said that it may.
 *   <li>An endpoint that does not answer is not asked on: the steps that are left are told as not asked.
 *   <li>A probe names whom the tenant granted and as whom it was tried. It never holds for the one what it saw of the other
 *       without saying so.
 *   <li>Steps are no audit events; that a probe was made, and what it found, is one.
 * </ul>
 */
@NullMarked
package io.remit.probe;

import org.jspecify.annotations.NullMarked;
