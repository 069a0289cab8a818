-- From which of an edition's pages a responsibility was read.
alter table responsibility add page varchar(20) default 'RESPONSIBILITIES' not null;

-- What the edition's page on high availability and disaster recovery says may fail, and who recovers from it.
create table edition_scenario (
  edition_id uuid not null,
  position integer not null,
  failure varchar(1000) not null,
  resolution varchar not null,
  recovered_by varchar(20) not null,
  line integer not null,
  constraint edition_scenario_pk primary key (edition_id, position),
  constraint edition_scenario_edition_fk foreign key (edition_id) references edition (id)
);

-- What it promises of recovery time and recovery point, in its own words; seconds only where those words are a number.
create table edition_objective (
  edition_id uuid not null,
  position integer not null,
  feature varchar(1000) not null,
  rto_text varchar(400) not null,
  rto_seconds bigint,
  rpo_text varchar(400) not null,
  rpo_seconds bigint,
  line integer not null,
  constraint edition_objective_pk primary key (edition_id, position),
  constraint edition_objective_edition_fk foreign key (edition_id) references edition (id)
);

-- What it says must be in place or be done, item by item. An item is a duty too, found by its key; an example that the
-- page only shows, in code, is none and has no key.
create table edition_checklist_item (
  edition_id uuid not null,
  position integer not null,
  checklist varchar(1000) not null,
  text varchar not null,
  example boolean not null,
  duty_key varchar(200) not null,
  line integer not null,
  constraint edition_checklist_item_pk primary key (edition_id, position),
  constraint edition_checklist_item_edition_fk foreign key (edition_id) references edition (id)
);

-- What proves a duty beside attestations: empty where its words decide.
alter table assignment add mechanism varchar(30) default '' not null;
