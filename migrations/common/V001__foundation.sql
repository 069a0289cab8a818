-- One schema for H2 and PostgreSQL. Tenant-owned tables: tenant_id first, primary key (tenant_id, id), composite
-- foreign keys, so that a child cannot point into another tenant.

create table installation (
  id integer not null,
  demo boolean not null,
  created_at timestamp(6) with time zone not null,
  constraint installation_pk primary key (id)
);

create table tenant (
  id uuid not null,
  slug varchar(40) not null,
  name varchar(120) not null,
  created_at timestamp(6) with time zone not null,
  constraint tenant_pk primary key (id),
  constraint tenant_slug_uk unique (slug)
);

create table account (
  id uuid not null,
  email varchar(254) not null,
  name varchar(120) not null,
  password_hash varchar(200),
  operator boolean not null,
  created_at timestamp(6) with time zone not null,
  ended_at timestamp(6) with time zone,
  constraint account_pk primary key (id),
  constraint account_email_uk unique (email)
);

create table session (
  id uuid not null,
  token_hash varchar(64) not null,
  account_id uuid not null,
  created_at timestamp(6) with time zone not null,
  last_seen_at timestamp(6) with time zone not null,
  address varchar(64) not null,
  user_agent varchar(300) not null,
  constraint session_pk primary key (id),
  constraint session_token_uk unique (token_hash),
  constraint session_account_fk foreign key (account_id) references account (id)
);
create index session_account_ix on session (account_id);
create index session_seen_ix on session (last_seen_at);

create table sign_in_throttle (
  subject_hash varchar(64) not null,
  failures integer not null,
  last_failure_at timestamp(6) with time zone not null,
  constraint sign_in_throttle_pk primary key (subject_hash)
);
create index sign_in_throttle_at_ix on sign_in_throttle (last_failure_at);

create table one_time_link (
  id uuid not null,
  token_hash varchar(64) not null,
  purpose varchar(20) not null,
  tenant_id uuid not null,
  email varchar(254) not null,
  role varchar(20) not null,
  created_by varchar(60) not null,
  created_at timestamp(6) with time zone not null,
  expires_at timestamp(6) with time zone not null,
  used_at timestamp(6) with time zone,
  revoked_at timestamp(6) with time zone,
  constraint one_time_link_pk primary key (id),
  constraint one_time_link_token_uk unique (token_hash),
  constraint one_time_link_tenant_fk foreign key (tenant_id) references tenant (id)
);
create index one_time_link_tenant_ix on one_time_link (tenant_id, created_at);

create table membership (
  tenant_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  role varchar(20) not null,
  created_at timestamp(6) with time zone not null,
  ended_at timestamp(6) with time zone,
  constraint membership_pk primary key (tenant_id, id),
  constraint membership_account_uk unique (tenant_id, account_id),
  constraint membership_tenant_fk foreign key (tenant_id) references tenant (id),
  constraint membership_account_fk foreign key (account_id) references account (id)
);
create index membership_account_ix on membership (account_id);

create table audit_event (
  tenant_id uuid not null,
  id uuid not null,
  at timestamp(6) with time zone not null,
  actor_kind varchar(20) not null,
  actor_name varchar(80) not null,
  action varchar(80) not null,
  subject varchar(80) not null,
  subject_name varchar(200) not null,
  outcome varchar(20) not null,
  request_id varchar(60) not null,
  address varchar(64) not null,
  canonical bytea not null,
  canonical_hash varchar(64) not null,
  constraint audit_event_pk primary key (tenant_id, id),
  constraint audit_event_tenant_fk foreign key (tenant_id) references tenant (id)
);
create index audit_event_at_ix on audit_event (tenant_id desc, at desc, id desc);

create table service (
  id uuid not null,
  slug varchar(60) not null,
  name varchar(120) not null,
  created_at timestamp(6) with time zone not null,
  constraint service_pk primary key (id),
  constraint service_slug_uk unique (slug)
);

create table draft (
  id uuid not null,
  service_id uuid not null,
  created_by varchar(60) not null,
  created_at timestamp(6) with time zone not null,
  state varchar(20) not null,
  constraint draft_pk primary key (id),
  constraint draft_service_fk foreign key (service_id) references service (id)
);
create index draft_service_ix on draft (service_id, created_at);

create table draft_page (
  draft_id uuid not null,
  kind varchar(20) not null,
  source bytea not null,
  source_hash varchar(71) not null,
  keyrefs varchar not null,
  address varchar(1000) not null,
  retrieved_on date not null,
  constraint draft_page_pk primary key (draft_id, kind),
  constraint draft_page_draft_fk foreign key (draft_id) references draft (id)
);

create table draft_correction (
  draft_id uuid not null,
  position integer not null,
  kind varchar(40) not null,
  detail varchar not null,
  made_by varchar(60) not null,
  made_at timestamp(6) with time zone not null,
  constraint draft_correction_pk primary key (draft_id, position),
  constraint draft_correction_draft_fk foreign key (draft_id) references draft (id)
);

create table edition (
  id uuid not null,
  service_id uuid not null,
  number integer not null,
  title varchar(400) not null,
  note varchar(2000) not null,
  effective_on date not null,
  content_hash varchar(71) not null,
  published_by varchar(60) not null,
  published_at timestamp(6) with time zone not null,
  constraint edition_pk primary key (id),
  constraint edition_number_uk unique (service_id, number),
  constraint edition_service_fk foreign key (service_id) references service (id)
);

create table edition_page (
  edition_id uuid not null,
  kind varchar(20) not null,
  source bytea not null,
  source_hash varchar(71) not null,
  keyrefs varchar not null,
  address varchar(1000) not null,
  retrieved_on date not null,
  last_updated_on date,
  constraint edition_page_pk primary key (edition_id, kind),
  constraint edition_page_edition_fk foreign key (edition_id) references edition (id)
);

create table edition_correction (
  edition_id uuid not null,
  position integer not null,
  kind varchar(40) not null,
  detail varchar not null,
  made_by varchar(60) not null,
  made_at timestamp(6) with time zone not null,
  constraint edition_correction_pk primary key (edition_id, position),
  constraint edition_correction_edition_fk foreign key (edition_id) references edition (id)
);

create table responsibility (
  edition_id uuid not null,
  position integer not null,
  responsibility_key varchar(200) not null,
  category varchar(400) not null,
  variant varchar(400) not null,
  area varchar(1000) not null,
  provider_text varchar not null,
  customer_text varchar not null,
  held_by varchar(20) not null,
  line integer not null,
  constraint responsibility_pk primary key (edition_id, position),
  constraint responsibility_key_uk unique (edition_id, responsibility_key),
  constraint responsibility_edition_fk foreign key (edition_id) references edition (id)
);

create table duty (
  edition_id uuid not null,
  position integer not null,
  responsibility_position integer not null,
  duty_key varchar(200) not null,
  party varchar(20) not null,
  text varchar not null,
  text_hash varchar(71) not null,
  links varchar not null,
  constraint duty_pk primary key (edition_id, position),
  constraint duty_key_uk unique (edition_id, duty_key),
  constraint duty_responsibility_fk foreign key (edition_id, responsibility_position) references responsibility (edition_id, position)
);
create index duty_responsibility_ix on duty (edition_id, responsibility_position);

create table edition_change (
  edition_id uuid not null,
  position integer not null,
  kind varchar(40) not null,
  change_key varchar(200) not null,
  material boolean not null,
  constraint edition_change_pk primary key (edition_id, position),
  constraint edition_change_edition_fk foreign key (edition_id) references edition (id)
);

create table duty_lineage (
  edition_id uuid not null,
  position integer not null,
  duty_key varchar(200) not null,
  kind varchar(20) not null,
  from_key varchar(200) not null,
  constraint duty_lineage_pk primary key (edition_id, position),
  constraint duty_lineage_edition_fk foreign key (edition_id) references edition (id)
);

create table subscription (
  tenant_id uuid not null,
  id uuid not null,
  service_id uuid not null,
  created_at timestamp(6) with time zone not null,
  ended_at timestamp(6) with time zone,
  constraint subscription_pk primary key (tenant_id, id),
  constraint subscription_service_uk unique (tenant_id, service_id),
  constraint subscription_tenant_fk foreign key (tenant_id) references tenant (id),
  constraint subscription_service_fk foreign key (service_id) references service (id)
);
create index subscription_service_ix on subscription (service_id);

create table project (
  tenant_id uuid not null,
  id uuid not null,
  service_id uuid not null,
  name varchar(120) not null,
  region varchar(60) not null,
  created_at timestamp(6) with time zone not null,
  retired_at timestamp(6) with time zone,
  constraint project_pk primary key (tenant_id, id),
  constraint project_name_uk unique (tenant_id, service_id, name),
  constraint project_tenant_fk foreign key (tenant_id) references tenant (id),
  constraint project_service_fk foreign key (service_id) references service (id)
);
create index project_service_ix on project (service_id);

-- The platform's own events belong to a reserved tenant, so that no event is without one.
insert into tenant (id, slug, name, created_at)
values ('00000000-0000-0000-0000-000000000000', 'platform', 'Platform', timestamp with time zone '2026-01-01 00:00:00+00:00');
