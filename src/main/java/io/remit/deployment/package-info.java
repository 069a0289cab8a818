/**
 * What a tenant runs of its models, and which project takes over when another is lost. Read by {@code readiness}, by the
 * rooms that derive where a duty stands ({@link io.remit.deployment.DeploymentService#outcomes},
 * {@link io.remit.deployment.BackupService#outcomes}), and by people on the tab of deployments.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>A model is a name within a project. The version to run is the one made last that is not withdrawn; of two made on one
 *       day, the one added last. A deployment that runs any other is outdated since the next newer one was made.
 *   <li>Nothing registered is never "holds": without a deployment in use the answer is "cannot tell". All of this is what
 *       members say, so its grade is stated. The portal looks at no deployment itself.
 *   <li>Which version a deployment ran, and from when, is kept in rows of its own beside the trail, as people ask for it
 *       with every incident.
 *   <li>A backup is in another region and of the same service; what shares a region is lost together. Two projects may back
 *       each other. A project has one backup at a time; setting another ends the one before.
 *   <li>A backup is proved by a finished run that recovered into it, for twelve months. The last run decides: one that failed
 *       makes the duty fail, whatever was proved before. Never practised, or longer ago, is "cannot tell".
 *   <li>A project without backup: fails where another project of its service has one, for then it was left out; where nobody
 *       named any, it is "cannot tell". A project that only backs another needs none itself.
 *   <li>Lists are bounded per tenant (a thousand deployments, two thousand model versions) and read whole, since what is
 *       outdated comes first and is told by comparing them. Their pages go on by key.
 * </ul>
 */
@NullMarked
package io.remit.deployment;

import org.jspecify.annotations.NullMarked;
