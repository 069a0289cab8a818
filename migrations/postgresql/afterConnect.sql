-- Migrations change the rows of every tenant. Flyway's connections are its own; none of them gets into the pool.
set remit.reach = 'everything';
