-- SPDX-License-Identifier: Apache-2.0
-- chats.sqlite as the program with schema 9 left it. Kept as it was: never changed with the program.

CREATE TABLE chat (id INTEGER PRIMARY KEY, title TEXT NOT NULL, created INTEGER NOT NULL, updated INTEGER NOT NULL, deleted INTEGER, leaf INTEGER NOT NULL, settings TEXT NOT NULL);
CREATE TABLE message (id INTEGER PRIMARY KEY, chat INTEGER NOT NULL REFERENCES chat(id) ON DELETE CASCADE, parent INTEGER NOT NULL, author INTEGER NOT NULL, state INTEGER NOT NULL, created INTEGER NOT NULL, text TEXT NOT NULL, model TEXT NOT NULL, problem TEXT NOT NULL, prompt_tokens INTEGER NOT NULL, output_tokens INTEGER NOT NULL, prompt_ms INTEGER NOT NULL, output_ms INTEGER NOT NULL, seed TEXT NOT NULL, answer_end INTEGER NOT NULL);
CREATE INDEX message_chat ON message(chat);
CREATE TABLE piece (message INTEGER NOT NULL REFERENCES message(id) ON DELETE CASCADE, sequence INTEGER NOT NULL, text TEXT NOT NULL, PRIMARY KEY (message, sequence)) WITHOUT ROWID;
ALTER TABLE chat ADD COLUMN pinned INTEGER NOT NULL DEFAULT 0;
CREATE VIRTUAL TABLE message_words USING fts5(text, content='message', content_rowid='id', tokenize='trigram');
CREATE TRIGGER message_added AFTER INSERT ON message BEGIN INSERT INTO message_words (rowid, text) VALUES (new.id, new.text); END;
CREATE TRIGGER message_gone AFTER DELETE ON message BEGIN INSERT INTO message_words (message_words, rowid, text) VALUES ('delete', old.id, old.text); END;
CREATE TRIGGER message_changed AFTER UPDATE OF text ON message BEGIN INSERT INTO message_words (message_words, rowid, text) VALUES ('delete', old.id, old.text); INSERT INTO message_words (rowid, text) VALUES (new.id, new.text); END;
INSERT INTO message_words (message_words) VALUES ('rebuild');
CREATE TABLE folder (id INTEGER PRIMARY KEY, parent INTEGER NOT NULL, name TEXT NOT NULL, open INTEGER NOT NULL);
ALTER TABLE chat ADD COLUMN folder INTEGER NOT NULL DEFAULT 0;
CREATE TABLE feedback (message INTEGER PRIMARY KEY REFERENCES message(id) ON DELETE CASCADE, kind INTEGER NOT NULL, created INTEGER NOT NULL, replaced INTEGER NOT NULL, collected INTEGER NOT NULL);
ALTER TABLE message ADD COLUMN thoughts TEXT NOT NULL DEFAULT '';
ALTER TABLE message ADD COLUMN thought_ms INTEGER NOT NULL DEFAULT 0;
ALTER TABLE message ADD COLUMN record TEXT NOT NULL DEFAULT '';
ALTER TABLE piece ADD COLUMN thought INTEGER NOT NULL DEFAULT 0;
CREATE TABLE attachment (message INTEGER NOT NULL REFERENCES message(id) ON DELETE CASCADE, sequence INTEGER NOT NULL, name TEXT NOT NULL, bytes INTEGER NOT NULL, text TEXT NOT NULL, PRIMARY KEY (message, sequence)) WITHOUT ROWID;
CREATE TABLE preset (id INTEGER PRIMARY KEY, name TEXT NOT NULL, settings TEXT NOT NULL);
ALTER TABLE chat ADD COLUMN origin TEXT NOT NULL DEFAULT '';
ALTER TABLE message ADD COLUMN summary TEXT NOT NULL DEFAULT '';
PRAGMA user_version = 9;

INSERT INTO chat (id, title, created, updated, deleted, leaf, settings) VALUES (5, 'Äpfel und Birnen', 1750000000000, 1750000009000, NULL, 4, '{"temperature":0.25,"system":"Be brief.","seed":"18446744073709551615","context":4096}');
INSERT INTO chat (id, title, created, updated, deleted, leaf, settings) VALUES (6, 'In the trash', 1, 2, strftime('%s', 'now') * 1000, 5, '{}');
INSERT INTO message (id, chat, parent, author, state, created, text, model, problem, prompt_tokens, output_tokens, prompt_ms, output_ms, seed, answer_end) VALUES (1, 5, 0, 0, 0, 1750000001000, 'What is an apple? 苹果是什么？', '', '', 0, 0, 0, 0, '0', 0);
INSERT INTO message (id, chat, parent, author, state, created, text, model, problem, prompt_tokens, output_tokens, prompt_ms, output_ms, seed, answer_end) VALUES (2, 5, 1, 1, 0, 1750000002000, 'A fruit of trees.', 'guide', '', 11, 5, 120, 800, '18446744073709551615', 1);
INSERT INTO message (id, chat, parent, author, state, created, text, model, problem, prompt_tokens, output_tokens, prompt_ms, output_ms, seed, answer_end) VALUES (3, 5, 1, 1, 3, 1750000003000, '', 'guide', 'out of memory', 11, 0, 0, 0, '7', 0);
INSERT INTO message (id, chat, parent, author, state, created, text, model, problem, prompt_tokens, output_tokens, prompt_ms, output_ms, seed, answer_end) VALUES (4, 5, 1, 1, 1, 1750000004000, 'Half an ', 'guide', '', 0, 0, 0, 0, '0', 0);
INSERT INTO piece (message, sequence, text) VALUES (4, 1, 'answer, ');
INSERT INTO piece (message, sequence, text) VALUES (4, 2, 'interrupted');
INSERT INTO message (id, chat, parent, author, state, created, text, model, problem, prompt_tokens, output_tokens, prompt_ms, output_ms, seed, answer_end) VALUES (5, 6, 0, 0, 0, 1, 'thrown away', '', '', 0, 0, 0, 0, '0', 0);
UPDATE chat SET pinned = 1 WHERE id = 5;
INSERT INTO folder (id, parent, name, open) VALUES (8, 0, 'Work', 1);
INSERT INTO folder (id, parent, name, open) VALUES (9, 8, 'Fruit', 0);
UPDATE chat SET folder = 9 WHERE id = 5;
INSERT INTO feedback (message, kind, created, replaced, collected) VALUES (2, 1, 1750000005000, 0, 1);
UPDATE message SET thoughts = 'Apples grow on trees.', thought_ms = 2300, record = '{"file":"/models/guide.gguf","type":"Q4_K","context":4096,"dropped":3,"settings":{"seed":"42"}}' WHERE id = 2;
INSERT INTO piece (message, sequence, text, thought) VALUES (4, 3, 'Hm. ', 1);
INSERT INTO attachment (message, sequence, name, bytes, text) VALUES (1, 0, 'notes.txt', 12, 'some apples');
INSERT INTO preset (id, name, settings) VALUES (3, 'Brief', '{"system":"Be brief.","max_tokens":100}');
UPDATE chat SET origin = 'jan:t1' WHERE id = 5;
UPDATE message SET summary = 'They spoke of fruit.' WHERE id = 2;
