/**
 * The buckets that a tenant registered, and the claim that makes each its own. The rooms above grant, try and measure in
 * them; none does anything in a bucket that is not claimed.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>Registering says nothing: anybody knows names. Every tenant trusts the same principal, so a stranger who registers
 *       somebody else's bucket would be told what that principal may do there. Hence the claim: an object whose name the
 *       portal chose is put into the bucket, which only whoever may write there can do.
 *   <li>A tenant may hand in a key of its own for a bucket. It sees the challenge where no service's principal does, and does
 *       what is no business of a service's: reading how the bucket is set up. It is bound to that bucket, whose endpoint does
 *       not change, and goes with it.
 *   <li>A bucket has one live claim over all tenants, decided by a unique key. It goes to another tenant only once that one
 *       has put its own challenge there and the old one is gone.
 *   <li>The challenge object stays: the claim is looked at again with each probe. Where it cannot be seen nothing is
 *       decided; where it is plainly not there any more, the claim is lost.
 *   <li>Who looks is a function that comes from above: the tenant's own key, the principal of a service it uses, or nobody in
 *       particular.
 *   <li>What a bucket is called and where it is does not change. One that moved is another bucket.
 * </ul>
 */
@NullMarked
package io.remit.bucket;

import org.jspecify.annotations.NullMarked;
