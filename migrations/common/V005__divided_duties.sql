-- Since when a duty is fulfilled for each project, or as a whole again: what was due before stays on record as it was.
alter table assignment add divided_on date;
