-- Versions of a service as its provider publishes them. The newest is the one released last.
create table service_version (
  id uuid not null,
  service_id uuid not null,
  name varchar(60) not null,
  kind varchar(20) not null,
  note varchar(4000) not null,
  released_on date not null,
  supported_until date,
  published_by varchar(60) not null,
  published_at timestamp(6) with time zone not null,
  withdrawn_by varchar(60),
  withdrawn_at timestamp(6) with time zone,
  withdrawal_reason varchar(1000) not null,
  constraint service_version_pk primary key (id),
  constraint service_version_name_uk unique (service_id, name),
  constraint service_version_service_fk foreign key (service_id) references service (id)
);
create index service_version_service_ix on service_version (service_id, released_on);
