-- What the provider declares of its service. Tenants read what concerns a project of theirs.
create table incident (
  id uuid not null,
  service_id uuid not null,
  title varchar(200) not null,
  scenario varchar(1000) not null,
  description varchar(4000) not null,
  disrupted_at timestamp(6) with time zone not null,
  detected_at timestamp(6) with time zone,
  declared_by varchar(60) not null,
  declared_at timestamp(6) with time zone not null,
  handed_out_at timestamp(6) with time zone,
  closed_by varchar(60),
  closed_at timestamp(6) with time zone,
  withdrawn boolean not null,
  review varchar(10000) not null,
  version integer not null,
  constraint incident_pk primary key (id),
  constraint incident_service_fk foreign key (service_id) references service (id)
);
create index incident_service_ix on incident (service_id, disrupted_at);
create index incident_closed_ix on incident (closed_at, id);
create index incident_id_ix on incident (id desc);

create table incident_region (
  incident_id uuid not null,
  region varchar(60) not null,
  constraint incident_region_pk primary key (incident_id, region),
  constraint incident_region_incident_fk foreign key (incident_id) references incident (id)
);

create table incident_update (
  id uuid not null,
  incident_id uuid not null,
  state varchar(20) not null,
  text varchar(4000) not null,
  posted_by varchar(60) not null,
  posted_at timestamp(6) with time zone not null,
  constraint incident_update_pk primary key (id),
  constraint incident_update_incident_fk foreign key (incident_id) references incident (id)
);
create index incident_update_incident_ix on incident_update (incident_id, id);

-- An incident as one tenant has it: the provider's that concerns it, or one that it declared itself. Of the provider's, what
-- is said of it stands in incident; handed_out_at is when the tenant's runs were begun.
create table incident_case (
  tenant_id uuid not null,
  id uuid not null,
  incident_id uuid,
  service_id uuid not null,
  title varchar(200) not null,
  scenario varchar(1000) not null,
  disrupted_at timestamp(6) with time zone not null,
  detected_at timestamp(6) with time zone,
  declared_at timestamp(6) with time zone not null,
  made_by varchar(60) not null,
  made_at timestamp(6) with time zone not null,
  handed_out_at timestamp(6) with time zone,
  closed_by varchar(60),
  closed_at timestamp(6) with time zone,
  withdrawn boolean not null,
  review varchar(10000) not null,
  version integer not null,
  constraint incident_case_pk primary key (tenant_id, id),
  constraint incident_case_uk unique (tenant_id, incident_id),
  constraint incident_case_incident_fk foreign key (incident_id) references incident (id),
  constraint incident_case_service_fk foreign key (service_id) references service (id),
  constraint incident_case_tenant_fk foreign key (tenant_id) references tenant (id)
);
create index incident_case_id_ix on incident_case (tenant_id desc, id desc);
create index incident_case_closed_ix on incident_case (tenant_id, closed_at);
create index incident_case_incident_ix on incident_case (incident_id, closed_at);
create index incident_case_service_ix on incident_case (service_id);

create table incident_case_region (
  tenant_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  region varchar(60) not null,
  constraint incident_case_region_pk primary key (tenant_id, id),
  constraint incident_case_region_uk unique (tenant_id, case_id, region),
  constraint incident_case_region_case_fk foreign key (tenant_id, case_id) references incident_case (tenant_id, id)
);

-- Whom an incident concerns: the tenants with a project of the service in one of the regions.
create index project_concerned_ix on project (service_id, tenant_id);
