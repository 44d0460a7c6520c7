//! Queries for each database's own schema. Both return the same columns.

/// The three queries.
pub(super) struct SchemaQueries {
    /// Table, column, type, NOT NULL, position in the primary key (from 1, or 0), whether a CHECK makes it a boolean.
    pub columns: &'static str,
    /// Table, index, whether it's partial, column (NULL for an expression); in column order.
    pub uniques: &'static str,
    /// Table, column, referenced table, ON DELETE action.
    pub references: &'static str,
}

pub(super) const SQLITE: SchemaQueries = SchemaQueries {
    columns: "
        SELECT m.name, c.name, c.type, c.\"notnull\", c.pk,
            INSTR(REPLACE(REPLACE(REPLACE(LOWER(m.sql), ' ', ''), CHAR(10), ''), '\"', ''),
                'check(' || LOWER(c.name) || 'in(0,1))') > 0
        FROM sqlite_master AS m, pragma_table_info(m.name) AS c
        WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite~_%' ESCAPE '~' AND m.name <> '_sqlx_migrations'
        ORDER BY m.name, c.cid",
    uniques: "
        SELECT m.name, l.name, l.partial, i.name
        FROM sqlite_master AS m, pragma_index_list(m.name) AS l, pragma_index_info(l.name) AS i
        WHERE m.type = 'table' AND l.\"unique\" AND l.origin <> 'pk' AND m.name <> '_sqlx_migrations'
        ORDER BY m.name, l.name, i.seqno",
    references: "
        SELECT m.name, f.\"from\", f.\"table\", f.on_delete
        FROM sqlite_master AS m, pragma_foreign_key_list(m.name) AS f
        WHERE m.type = 'table'
        ORDER BY m.name, f.id, f.seq",
};

pub(super) const POSTGRES: SchemaQueries = SchemaQueries {
    columns: "
        SELECT CAST(c.relname AS TEXT), CAST(a.attname AS TEXT), format_type(a.atttypid, NULL), a.attnotnull,
            CAST(COALESCE(array_position(string_to_array(CAST(k.indkey AS TEXT), ' '), CAST(a.attnum AS TEXT)), 0)
                AS BIGINT),
            FALSE
        FROM pg_class AS c
        JOIN pg_attribute AS a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
        LEFT JOIN pg_index AS k ON k.indrelid = c.oid AND k.indisprimary
        WHERE c.relkind IN ('r', 'p') AND c.relname <> '_sqlx_migrations'
            AND c.relnamespace = (SELECT oid FROM pg_namespace WHERE nspname = current_schema())
        ORDER BY c.relname, a.attnum",
    uniques: "
        SELECT CAST(c.relname AS TEXT), CAST(n.relname AS TEXT), x.indpred IS NOT NULL, CAST(a.attname AS TEXT)
        FROM pg_index AS x
        JOIN pg_class AS c ON c.oid = x.indrelid
        JOIN pg_class AS n ON n.oid = x.indexrelid
        CROSS JOIN unnest(string_to_array(CAST(x.indkey AS TEXT), ' ')) WITH ORDINALITY AS k (number, place)
        LEFT JOIN pg_attribute AS a ON a.attrelid = c.oid AND a.attnum = CAST(k.number AS INT) AND a.attnum > 0
        WHERE x.indisunique AND NOT x.indisprimary AND k.place <= x.indnkeyatts AND c.relname <> '_sqlx_migrations'
            AND c.relnamespace = (SELECT oid FROM pg_namespace WHERE nspname = current_schema())
        ORDER BY c.relname, n.relname, k.place",
    references: "
        SELECT CAST(c.relname AS TEXT), CAST(a.attname AS TEXT), CAST(p.relname AS TEXT),
            CASE f.confdeltype WHEN 'a' THEN 'NO ACTION' WHEN 'r' THEN 'RESTRICT' WHEN 'c' THEN 'CASCADE'
                WHEN 'n' THEN 'SET NULL' ELSE 'SET DEFAULT' END
        FROM pg_constraint AS f
        JOIN pg_class AS c ON c.oid = f.conrelid
        JOIN pg_class AS p ON p.oid = f.confrelid
        CROSS JOIN unnest(f.conkey) AS k (number)
        JOIN pg_attribute AS a ON a.attrelid = c.oid AND a.attnum = k.number
        WHERE f.contype = 'f'
            AND c.relnamespace = (SELECT oid FROM pg_namespace WHERE nspname = current_schema())
        ORDER BY c.relname, f.conname",
};
