-- What a tenant makes of its duties. A duty's id is a name-based UUID over its service and key (access.DutyId), the same
-- in every edition: no row must exist before a tenant touches the duty, and publishing writes nothing per tenant. The
-- provider's own duties are worked with in the same tables, under the reserved platform tenant.

create table tenant_setting (
  tenant_id uuid not null,
  id uuid not null,
  zone varchar(60) not null,
  approval_needed boolean not null,
  grace_days integer not null,
  version integer not null,
  constraint tenant_setting_pk primary key (tenant_id, id),
  constraint tenant_setting_tenant_fk foreign key (tenant_id) references tenant (id)
);

-- Who answers for a duty, and the tenant's own notes on how it is done. One row for each duty somebody touched.
create table assignment (
  tenant_id uuid not null,
  id uuid not null,
  service_id uuid not null,
  duty_key varchar(200) not null,
  owner_id uuid,
  per_subject varchar(20) not null,
  first_due_on date,
  notes varchar(4000) not null,
  version integer not null,
  constraint assignment_pk primary key (tenant_id, id),
  constraint assignment_tenant_fk foreign key (tenant_id) references tenant (id),
  constraint assignment_service_fk foreign key (service_id) references service (id),
  constraint assignment_owner_fk foreign key (owner_id) references account (id)
);
create index assignment_service_ix on assignment (service_id);
create index assignment_owner_ix on assignment (owner_id);

-- How often it falls due, through time: a later setting leaves what the ledger says of earlier days as it was.
create table cadence_setting (
  tenant_id uuid not null,
  id uuid not null,
  duty_id uuid not null,
  cadence varchar(400) not null,
  from_on date not null,
  set_by varchar(60) not null,
  set_at timestamp(6) with time zone not null,
  superseded_at timestamp(6) with time zone,
  constraint cadence_setting_pk primary key (tenant_id, id),
  constraint cadence_setting_assignment_fk foreign key (tenant_id, duty_id) references assignment (tenant_id, id)
);
create index cadence_setting_duty_ix on cadence_setting (tenant_id, duty_id, set_at);

-- What set a conditional duty off: an incident, a new version.
create table duty_trigger (
  tenant_id uuid not null,
  id uuid not null,
  duty_id uuid not null,
  subject varchar(60) not null,
  reason varchar(1000) not null,
  happened_on date not null,
  due_on date not null,
  recorded_by varchar(60) not null,
  recorded_at timestamp(6) with time zone not null,
  withdrawn_by varchar(60),
  withdrawn_at timestamp(6) with time zone,
  constraint duty_trigger_pk primary key (tenant_id, id),
  constraint duty_trigger_assignment_fk foreign key (tenant_id, duty_id) references assignment (tenant_id, id)
);
create index duty_trigger_duty_ix on duty_trigger (tenant_id, duty_id, happened_on);

create table category_owner (
  tenant_id uuid not null,
  id uuid not null,
  service_id uuid not null,
  category varchar(400) not null,
  owner_id uuid not null,
  version integer not null,
  constraint category_owner_pk primary key (tenant_id, id),
  constraint category_owner_uk unique (tenant_id, service_id, category),
  constraint category_owner_tenant_fk foreign key (tenant_id) references tenant (id),
  constraint category_owner_service_fk foreign key (service_id) references service (id),
  constraint category_owner_account_fk foreign key (owner_id) references account (id)
);
create index category_owner_service_ix on category_owner (service_id);
create index category_owner_owner_ix on category_owner (owner_id);

create table duty_comment (
  tenant_id uuid not null,
  id uuid not null,
  duty_id uuid not null,
  text varchar(4000) not null,
  made_by varchar(60) not null,
  made_at timestamp(6) with time zone not null,
  withdrawn_at timestamp(6) with time zone,
  constraint duty_comment_pk primary key (tenant_id, id),
  constraint duty_comment_tenant_fk foreign key (tenant_id) references tenant (id)
);
create index duty_comment_duty_ix on duty_comment (tenant_id, duty_id, id);

-- A file (its bytes lie in the blob store under their hash), a link, or what a check recorded.
create table evidence (
  tenant_id uuid not null,
  id uuid not null,
  kind varchar(20) not null,
  grade varchar(20) not null,
  name varchar(200) not null,
  media_type varchar(120) not null,
  bytes bigint not null,
  sha256 varchar(64) not null,
  address varchar(2000) not null,
  note varchar(1000) not null,
  about_on date not null,
  expires_on date,
  added_by varchar(60) not null,
  added_at timestamp(6) with time zone not null,
  constraint evidence_pk primary key (tenant_id, id),
  constraint evidence_tenant_fk foreign key (tenant_id) references tenant (id)
);
create index evidence_id_ix on evidence (tenant_id desc, id desc);
create index evidence_sha256_ix on evidence (tenant_id, sha256);

-- How many bytes a tenant's files take, the same bytes counted once. Whoever adds locks this row first, so that the quota
-- is kept however many add at once.
create table evidence_usage (
  tenant_id uuid not null,
  id uuid not null,
  bytes bigint not null,
  additions bigint not null,
  constraint evidence_usage_pk primary key (tenant_id, id),
  constraint evidence_usage_tenant_fk foreign key (tenant_id) references tenant (id)
);

-- That a duty was fulfilled, as a member said it. Each follows the one before on the same duty and subject, so that of
-- two made at once the unique key lets one through. Never changed but to be decided on or withdrawn.
create table attestation (
  tenant_id uuid not null,
  id uuid not null,
  service_id uuid not null,
  duty_key varchar(200) not null,
  duty_id uuid not null,
  duty_label varchar(200) not null,
  subject varchar(60) not null,
  follows uuid not null,
  edition_id uuid not null,
  edition_number integer not null,
  edition_hash varchar(71) not null,
  text_hash varchar(71) not null,
  period_from date not null,
  period_to date not null,
  statement varchar(4000) not null,
  evidence_hash varchar(71) not null,
  origin varchar(20) not null,
  made_by varchar(60) not null,
  made_at timestamp(6) with time zone not null,
  binding_hash varchar(71) not null,
  approval varchar(20) not null,
  decided_by varchar(60),
  decided_at timestamp(6) with time zone,
  decision_note varchar(1000) not null,
  withdrawn_by varchar(60),
  withdrawn_at timestamp(6) with time zone,
  withdrawal_reason varchar(1000) not null,
  constraint attestation_pk primary key (tenant_id, id),
  constraint attestation_follows_uk unique (tenant_id, duty_id, subject, follows),
  constraint attestation_tenant_fk foreign key (tenant_id) references tenant (id),
  constraint attestation_service_fk foreign key (service_id) references service (id),
  constraint attestation_edition_fk foreign key (edition_id) references edition (id)
);
create index attestation_history_ix on attestation (tenant_id desc, duty_id desc, id desc);
create index attestation_latest_ix on attestation (tenant_id desc, duty_id desc, subject desc, period_to desc, id desc);
create index attestation_service_ix on attestation (service_id, tenant_id, follows);
create index attestation_approval_ix on attestation (tenant_id, approval, id);
create index attestation_edition_ix on attestation (edition_id);

create table attestation_evidence (
  tenant_id uuid not null,
  id uuid not null,
  attestation_id uuid not null,
  evidence_id uuid not null,
  constraint attestation_evidence_pk primary key (tenant_id, id),
  constraint attestation_evidence_uk unique (tenant_id, attestation_id, evidence_id),
  constraint attestation_evidence_attestation_fk foreign key (tenant_id, attestation_id) references attestation (tenant_id, id),
  constraint attestation_evidence_evidence_fk foreign key (tenant_id, evidence_id) references evidence (tenant_id, id)
);
create index attestation_evidence_evidence_ix on attestation_evidence (tenant_id, evidence_id);

-- Not applicable, or a risk accepted: asked for by one, approved by another, until a day.
create table duty_exception (
  tenant_id uuid not null,
  id uuid not null,
  service_id uuid not null,
  duty_key varchar(200) not null,
  duty_id uuid not null,
  duty_label varchar(200) not null,
  follows uuid not null,
  kind varchar(20) not null,
  reason varchar(4000) not null,
  ends_on date not null,
  edition_id uuid not null,
  edition_number integer not null,
  edition_hash varchar(71) not null,
  text_hash varchar(71) not null,
  asked_by varchar(60) not null,
  asked_at timestamp(6) with time zone not null,
  state varchar(20) not null,
  decided_by varchar(60),
  decided_at timestamp(6) with time zone,
  decision_note varchar(1000) not null,
  ended_by varchar(60),
  ended_at timestamp(6) with time zone,
  end_reason varchar(1000) not null,
  constraint duty_exception_pk primary key (tenant_id, id),
  constraint duty_exception_follows_uk unique (tenant_id, duty_id, follows),
  constraint duty_exception_tenant_fk foreign key (tenant_id) references tenant (id),
  constraint duty_exception_service_fk foreign key (service_id) references service (id),
  constraint duty_exception_edition_fk foreign key (edition_id) references edition (id)
);
create index duty_exception_history_ix on duty_exception (tenant_id desc, duty_id desc, id desc);
create index duty_exception_service_ix on duty_exception (service_id, tenant_id, duty_id, id);
create index duty_exception_state_ix on duty_exception (tenant_id, state, id);
create index duty_exception_edition_ix on duty_exception (edition_id);

-- How many days before it takes effect an edition of the service is published, as the provider promises.
alter table service add notice_days integer default 30 not null;

-- That a tenant has seen an edition, objects to it, or takes an editorial change for a real one. An objection may be
-- about one change (change_key) or all of the edition (empty); the provider answers it. What was withdrawn may be said
-- again, in a further round; of two who say the same at once, the unique key lets one through.
create table acknowledgement (
  tenant_id uuid not null,
  id uuid not null,
  service_id uuid not null,
  edition_id uuid not null,
  edition_number integer not null,
  kind varchar(20) not null,
  change_key varchar(200) not null,
  round integer not null,
  reason varchar(4000) not null,
  made_by varchar(60) not null,
  made_at timestamp(6) with time zone not null,
  withdrawn_by varchar(60),
  withdrawn_at timestamp(6) with time zone,
  answer varchar(20),
  answer_note varchar(4000) not null,
  answered_by varchar(60),
  answered_at timestamp(6) with time zone,
  constraint acknowledgement_pk primary key (tenant_id, id),
  constraint acknowledgement_said_uk unique (tenant_id, edition_id, kind, change_key, round),
  constraint acknowledgement_tenant_fk foreign key (tenant_id) references tenant (id),
  constraint acknowledgement_service_fk foreign key (service_id) references service (id),
  constraint acknowledgement_edition_fk foreign key (edition_id) references edition (id)
);
create index acknowledgement_service_ix on acknowledgement (tenant_id, service_id, edition_number);
create index acknowledgement_service_fk_ix on acknowledgement (service_id, edition_number);
create index acknowledgement_edition_ix on acknowledgement (edition_id);

-- A secret address at which a logs instance or a backup job reports by itself.
create table ping (
  tenant_id uuid not null,
  id uuid not null,
  duty_id uuid not null,
  service_id uuid not null,
  duty_key varchar(200) not null,
  subject varchar(60) not null,
  name varchar(120) not null,
  token_hash varchar(64) not null,
  period_seconds bigint not null,
  grace_seconds bigint not null,
  made_by varchar(60) not null,
  made_at timestamp(6) with time zone not null,
  revoked_by varchar(60),
  revoked_at timestamp(6) with time zone,
  constraint ping_pk primary key (tenant_id, id),
  constraint ping_tenant_fk foreign key (tenant_id) references tenant (id),
  constraint ping_service_fk foreign key (service_id) references service (id)
);
create index ping_token_ix on ping (token_hash);
create index ping_duty_ix on ping (tenant_id, duty_id);
create index ping_service_ix on ping (service_id);

-- What a ping said last, and the outcome that the trail tells of; silent_at is when saying nothing more becomes a failure.
create table ping_heartbeat (
  tenant_id uuid not null,
  id uuid not null,
  reported_at timestamp(6) with time zone,
  reported varchar(20) not null,
  started_at timestamp(6) with time zone,
  outcome varchar(20) not null,
  outcome_since timestamp(6) with time zone not null,
  silent_at timestamp(6) with time zone,
  constraint ping_heartbeat_pk primary key (tenant_id, id),
  constraint ping_heartbeat_ping_fk foreign key (tenant_id, id) references ping (tenant_id, id)
);
create index ping_heartbeat_silent_ix on ping_heartbeat (silent_at);

create table ping_event (
  tenant_id uuid not null,
  id uuid not null,
  ping_id uuid not null,
  at timestamp(6) with time zone not null,
  kind varchar(20) not null,
  address varchar(64) not null,
  evidence_id uuid,
  constraint ping_event_pk primary key (tenant_id, id),
  constraint ping_event_ping_fk foreign key (tenant_id, ping_id) references ping (tenant_id, id),
  constraint ping_event_evidence_fk foreign key (tenant_id, evidence_id) references evidence (tenant_id, id)
);
create index ping_event_ping_ix on ping_event (tenant_id, ping_id, at);
create index ping_event_evidence_ix on ping_event (tenant_id, evidence_id);

-- How many duties of a service stood in which state on a day, for trends and the operator: made by the one derivation, and
-- made again while the day lasts.
create table standing_day (
  tenant_id uuid not null,
  id uuid not null,
  day_on date not null,
  service_id uuid not null,
  state varchar(20) not null,
  duties integer not null,
  unowned integer not null,
  constraint standing_day_pk primary key (tenant_id, id),
  constraint standing_day_uk unique (tenant_id, day_on, service_id, state),
  constraint standing_day_tenant_fk foreign key (tenant_id) references tenant (id),
  constraint standing_day_service_fk foreign key (service_id) references service (id)
);
create index standing_day_service_ix on standing_day (service_id, day_on);

create table reminder_setting (
  tenant_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  digest_day varchar(20) not null,
  due_days integer not null,
  overdue boolean not null,
  version integer not null,
  constraint reminder_setting_pk primary key (tenant_id, id),
  constraint reminder_setting_account_uk unique (tenant_id, account_id),
  constraint reminder_setting_tenant_fk foreign key (tenant_id) references tenant (id),
  constraint reminder_setting_account_fk foreign key (account_id) references account (id)
);
create index reminder_setting_account_ix on reminder_setting (account_id);

-- What was sent, so that nobody is told the same twice.
create table reminder_sent (
  tenant_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  kind varchar(20) not null,
  about varchar(200) not null,
  due_on date not null,
  sent_at timestamp(6) with time zone not null,
  constraint reminder_sent_pk primary key (tenant_id, id),
  constraint reminder_sent_uk unique (tenant_id, account_id, kind, about, due_on),
  constraint reminder_sent_tenant_fk foreign key (tenant_id) references tenant (id),
  constraint reminder_sent_account_fk foreign key (account_id) references account (id)
);
create index reminder_sent_account_ix on reminder_sent (account_id);

create table calendar_feed (
  tenant_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  token_hash varchar(64) not null,
  made_at timestamp(6) with time zone not null,
  revoked_at timestamp(6) with time zone,
  constraint calendar_feed_pk primary key (tenant_id, id),
  constraint calendar_feed_tenant_fk foreign key (tenant_id) references tenant (id),
  constraint calendar_feed_account_fk foreign key (account_id) references account (id)
);
create index calendar_feed_account_ix on calendar_feed (account_id);
create index calendar_feed_token_ix on calendar_feed (token_hash);

-- Mail waits here until a server took it.
create table mail_message (
  id uuid not null,
  recipient varchar(254) not null,
  subject varchar(300) not null,
  body varchar(100000) not null,
  settings_link varchar(500) not null,
  made_at timestamp(6) with time zone not null,
  attempts integer not null,
  next_at timestamp(6) with time zone not null,
  sent_at timestamp(6) with time zone,
  given_up_at timestamp(6) with time zone,
  last_problem varchar(1000) not null,
  constraint mail_message_pk primary key (id)
);
create index mail_message_next_ix on mail_message (next_at, id);

-- That a tenant wants to hear no more of setting up.
create table set_up (
  tenant_id uuid not null,
  id uuid not null,
  dismissed_by varchar(60) not null,
  dismissed_at timestamp(6) with time zone not null,
  constraint set_up_pk primary key (tenant_id, id),
  constraint set_up_tenant_fk foreign key (tenant_id) references tenant (id)
);

create index audit_event_subject_ix on audit_event (tenant_id desc, subject desc, at desc, id desc);
