-- What somebody of the desk was asked by mail, in a chat or in the corridor: it is nobody's, and counts with the others.
ALTER TABLE item ADD COLUMN elsewhere INTEGER NOT NULL DEFAULT 0 CHECK (elsewhere IN (0, 1));
