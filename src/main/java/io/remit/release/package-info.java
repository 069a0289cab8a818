/**
 * Versions of services as their provider publishes them. Written by the operator; read by tenants, and by the rooms above,
 * which tell from them which jobs run on an older version and what a new one asks for.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>A version is published when it is out: its day is never in the future. So the newest is the one released last, on
 *       whatever day somebody asks; of two on one day, the one published last.
 *   <li>A published version never changes. What was wrong is withdrawn with a reason and published under another name; its
 *       own name stays taken, as jobs may have run on it.
 *   <li>A patch is a version like any other: a job on the version before it is behind.
 *   <li>This room knows no tenants. Which services a tenant uses, and what of it runs on which version, come as functions.
 * </ul>
 */
@NullMarked
package io.remit.release;

import org.jspecify.annotations.NullMarked;
