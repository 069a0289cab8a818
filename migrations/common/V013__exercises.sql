-- One run of a plan: practised, or in earnest where it belongs to an incident. changes counts up with everything that
-- happens to it, so that whoever watches knows whether there is news. What the plan was called and aimed at stands here too:
-- a run is compared with what it was run for.
create table exercise (
  tenant_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  plan_name varchar(120) not null,
  version_id uuid not null,
  version_number integer not null,
  rto_objective_seconds bigint,
  rpo_objective_seconds bigint,
  service_id uuid not null,
  kind varchar(20) not null,
  case_id uuid,
  name varchar(200) not null,
  scenario varchar(1000) not null,
  commander_id uuid,
  state varchar(20) not null,
  planned_on date,
  recovered_into uuid,
  disrupted_at timestamp(6) with time zone,
  detected_at timestamp(6) with time zone,
  declared_at timestamp(6) with time zone,
  restored_at timestamp(6) with time zone,
  verified_at timestamp(6) with time zone,
  recovery_point_at timestamp(6) with time zone,
  made_by varchar(60) not null,
  made_at timestamp(6) with time zone not null,
  started_by varchar(60),
  started_at timestamp(6) with time zone,
  ended_by varchar(60),
  ended_at timestamp(6) with time zone,
  ended_on date,
  end_note varchar(4000) not null,
  result varchar(20) not null,
  result_reasons varchar(8000) not null,
  rto_seconds bigint,
  rpo_seconds bigint,
  changes bigint not null,
  constraint exercise_pk primary key (tenant_id, id),
  constraint exercise_case_uk unique (tenant_id, case_id, plan_id),
  constraint exercise_plan_fk foreign key (tenant_id, plan_id) references recovery_plan (tenant_id, id),
  constraint exercise_version_fk foreign key (tenant_id, version_id) references plan_version (tenant_id, id),
  constraint exercise_service_fk foreign key (service_id) references service (id),
  constraint exercise_project_fk foreign key (tenant_id, recovered_into) references project (tenant_id, id),
  constraint exercise_commander_fk foreign key (commander_id) references account (id)
);
create index exercise_id_ix on exercise (tenant_id desc, id desc);
create index exercise_state_ix on exercise (tenant_id, state, id);
create index exercise_plan_ix on exercise (tenant_id, plan_id, id);
create index exercise_version_ix on exercise (tenant_id, version_id);
create index exercise_project_ix on exercise (tenant_id, recovered_into);
create index exercise_service_ix on exercise (service_id);
create index exercise_commander_ix on exercise (commander_id);

create table exercise_participant (
  tenant_id uuid not null,
  id uuid not null,
  exercise_id uuid not null,
  account_id uuid not null,
  constraint exercise_participant_pk primary key (tenant_id, id),
  constraint exercise_participant_uk unique (tenant_id, exercise_id, account_id),
  constraint exercise_participant_exercise_fk foreign key (tenant_id, exercise_id) references exercise (tenant_id, id),
  constraint exercise_participant_account_fk foreign key (account_id) references account (id)
);
create index exercise_participant_account_ix on exercise_participant (account_id);

-- Where a step of the plan stands in a run. Whoever changes it says from which state: of two at once, one wins. change_no
-- is the run's count of changes when it was last changed.
create table exercise_step (
  tenant_id uuid not null,
  id uuid not null,
  exercise_id uuid not null,
  plan_step_id uuid not null,
  state varchar(20) not null,
  outcome varchar(20) not null,
  taken_by varchar(60),
  started_at timestamp(6) with time zone,
  ended_at timestamp(6) with time zone,
  changed_by varchar(60),
  changed_at timestamp(6) with time zone,
  note varchar(4000) not null,
  blocked_at timestamp(6) with time zone,
  waited_seconds bigint not null,
  measured_seconds bigint,
  change_no bigint not null,
  version integer not null,
  constraint exercise_step_pk primary key (tenant_id, id),
  constraint exercise_step_uk unique (tenant_id, exercise_id, plan_step_id),
  constraint exercise_step_exercise_fk foreign key (tenant_id, exercise_id) references exercise (tenant_id, id),
  constraint exercise_step_step_fk foreign key (tenant_id, plan_step_id) references plan_step (tenant_id, id)
);
create index exercise_step_step_ix on exercise_step (tenant_id, plan_step_id);

-- The log of a run: what happened when, and when it was recorded. Nothing in it is changed or taken away; what was undone
-- is followed by an entry that says so.
create table exercise_entry (
  tenant_id uuid not null,
  id uuid not null,
  exercise_id uuid not null,
  step_id uuid,
  kind varchar(30) not null,
  detail varchar(400) not null,
  note varchar(4000) not null,
  happened_at timestamp(6) with time zone not null,
  recorded_at timestamp(6) with time zone not null,
  recorded_by varchar(60) not null,
  evidence_id uuid,
  change_no bigint not null,
  constraint exercise_entry_pk primary key (tenant_id, id),
  constraint exercise_entry_exercise_fk foreign key (tenant_id, exercise_id) references exercise (tenant_id, id),
  constraint exercise_entry_step_fk foreign key (tenant_id, step_id) references exercise_step (tenant_id, id),
  constraint exercise_entry_evidence_fk foreign key (tenant_id, evidence_id) references evidence (tenant_id, id)
);
create index exercise_entry_exercise_ix on exercise_entry (tenant_id, exercise_id, id);
create index exercise_entry_step_ix on exercise_entry (tenant_id, step_id);
create index exercise_entry_evidence_ix on exercise_entry (tenant_id, evidence_id);

-- What a run found out, and what is to be done about it by whom and when.
create table exercise_follow_up (
  tenant_id uuid not null,
  id uuid not null,
  exercise_id uuid not null,
  finding varchar(2000) not null,
  action varchar(1000) not null,
  owner_id uuid,
  due_on date,
  made_by varchar(60) not null,
  made_at timestamp(6) with time zone not null,
  done_by varchar(60),
  done_at timestamp(6) with time zone,
  done_note varchar(1000) not null,
  dropped boolean not null,
  version integer not null,
  constraint exercise_follow_up_pk primary key (tenant_id, id),
  constraint exercise_follow_up_exercise_fk foreign key (tenant_id, exercise_id) references exercise (tenant_id, id),
  constraint exercise_follow_up_owner_fk foreign key (owner_id) references account (id)
);
create index exercise_follow_up_exercise_ix on exercise_follow_up (tenant_id, exercise_id);
create index exercise_follow_up_open_ix on exercise_follow_up (tenant_id, done_at, due_on);
create index exercise_follow_up_owner_ix on exercise_follow_up (owner_id);

-- How often a plan is practised.
create table exercise_schedule (
  tenant_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  kind varchar(20) not null,
  cadence varchar(400) not null,
  first_due_on date not null,
  commander_id uuid,
  set_by varchar(60) not null,
  set_at timestamp(6) with time zone not null,
  ended_by varchar(60),
  ended_at timestamp(6) with time zone,
  constraint exercise_schedule_pk primary key (tenant_id, id),
  constraint exercise_schedule_plan_fk foreign key (tenant_id, plan_id) references recovery_plan (tenant_id, id),
  constraint exercise_schedule_commander_fk foreign key (commander_id) references account (id)
);
create index exercise_schedule_plan_ix on exercise_schedule (tenant_id, plan_id);
create index exercise_schedule_commander_ix on exercise_schedule (commander_id);
