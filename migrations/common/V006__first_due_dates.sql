-- By when a duty is first due belongs to the cadence it was said with: said anew, it leaves earlier days as they were.
alter table cadence_setting add first_due_on date;
update cadence_setting set first_due_on = (
  select assignment.first_due_on from assignment
  where assignment.tenant_id = cadence_setting.tenant_id and assignment.id = cadence_setting.duty_id);

-- Since when a project is in use, where it was out of use before, and how long it had to do what it found: neither a later
-- return nor another grace changes what was due.
alter table project add used_from timestamp(6) with time zone;
alter table project add grace_days integer default 14 not null;
update project set grace_days = coalesce(
  (select tenant_setting.grace_days from tenant_setting where tenant_setting.tenant_id = project.tenant_id), 14);
