/**
 * From what a tenant wants to grant to the narrowest policy that its platform allows, ready to paste, and back again: what
 * to take away. Pure functions.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>Nothing is granted but listing, reading and writing: no deletion, no rights, no versions. Writing needs
 *       {@code s3:PutObject} alone; large uploads in parts use the same right, and what they leave behind when broken off is
 *       for the bucket's own lifecycle to remove.
 *   <li>The claim's object can be read and listed by whoever is tested, or the portal could not see that the bucket is the
 *       tenant's.
 *   <li>Statements carry names of their own ({@code Remit…}), so that they can be taken out of a document that has others.
 *   <li>A policy that a bucket has already is put together with the new statements, and what it grants beyond is told. It is
 *       never judged as a whole: what other principals may do is for their owner to decide, unless that is everybody.
 *   <li>Where a platform cannot be as narrow as what was granted, a remark says so; it is not hidden in the policy.
 * </ul>
 */
@NullMarked
package io.remit.policy;

import org.jspecify.annotations.NullMarked;
