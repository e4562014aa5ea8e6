-- The worklist of people whose CURP is pending, by age.
CREATE INDEX person_sin_curp ON person (fecha_nacimiento, id) WHERE curp IS NULL;
