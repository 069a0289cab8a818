-- What has to be in place before anything fails. Items of the provider's page and of our own list need no row until a
-- tenant says something of them; an item of the tenant's own is one.
create table readiness_item (
  tenant_id uuid not null,
  id uuid not null,
  service_id uuid not null,
  item_key varchar(250) not null,
  title varchar(400) not null,
  hint varchar(4000) not null,
  keeps_days integer not null,
  owner_id uuid,
  per_project boolean not null,
  left_out boolean not null,
  leave_reason varchar(1000) not null,
  made_by varchar(60) not null,
  made_at timestamp(6) with time zone not null,
  removed_by varchar(60),
  removed_at timestamp(6) with time zone,
  version integer not null,
  constraint readiness_item_pk primary key (tenant_id, id),
  constraint readiness_item_tenant_fk foreign key (tenant_id) references tenant (id),
  constraint readiness_item_service_fk foreign key (service_id) references service (id),
  constraint readiness_item_owner_fk foreign key (owner_id) references account (id)
);
create index readiness_item_service_ix on readiness_item (tenant_id, service_id);
create index readiness_item_service_fk_ix on readiness_item (service_id);
create index readiness_item_owner_ix on readiness_item (owner_id);

-- That somebody looked, and found it in place or not. project_id is empty for what holds for all projects at once.
create table readiness_confirmation (
  tenant_id uuid not null,
  id uuid not null,
  service_id uuid not null,
  item_key varchar(250) not null,
  item_id uuid not null,
  project_id uuid,
  in_place boolean not null,
  title varchar(400) not null,
  note varchar(4000) not null,
  looked_on date not null,
  made_by varchar(60) not null,
  made_at timestamp(6) with time zone not null,
  shown varchar(60),
  withdrawn_by varchar(60),
  withdrawn_at timestamp(6) with time zone,
  withdrawal_reason varchar(1000) not null,
  constraint readiness_confirmation_pk primary key (tenant_id, id),
  constraint readiness_confirmation_shown_uk unique (tenant_id, shown),
  constraint readiness_confirmation_tenant_fk foreign key (tenant_id) references tenant (id),
  constraint readiness_confirmation_service_fk foreign key (service_id) references service (id),
  constraint readiness_confirmation_project_fk foreign key (tenant_id, project_id) references project (tenant_id, id)
);
create index readiness_confirmation_item_ix on readiness_confirmation (tenant_id, item_id, id);
create index readiness_confirmation_service_ix on readiness_confirmation (service_id);
create index readiness_confirmation_project_ix on readiness_confirmation (tenant_id, project_id);

create table readiness_evidence (
  tenant_id uuid not null,
  id uuid not null,
  confirmation_id uuid not null,
  evidence_id uuid not null,
  constraint readiness_evidence_pk primary key (tenant_id, id),
  constraint readiness_evidence_uk unique (tenant_id, confirmation_id, evidence_id),
  constraint readiness_evidence_confirmation_fk foreign key (tenant_id, confirmation_id) references readiness_confirmation (tenant_id, id),
  constraint readiness_evidence_evidence_fk foreign key (tenant_id, evidence_id) references evidence (tenant_id, id)
);
create index readiness_evidence_evidence_ix on readiness_evidence (tenant_id, evidence_id);
