-- The centre keeps a batch and has said so; its receipt, with the verdicts, comes in the stream.
ALTER TABLE batch ADD COLUMN arrived_ms INTEGER;  -- our clock
CREATE INDEX batch_to_send ON batch (epoch, batch_seq) WHERE receipt IS NULL AND arrived_ms IS NULL;
DROP INDEX batch_span;
CREATE INDEX batch_span ON batch (epoch, first_seq, last_seq, batch_seq, receipt_ms, arrived_ms);
