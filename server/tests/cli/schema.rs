//! `guildhall schema`.

use super::{run, shown};
use insta::assert_snapshot;

#[test]
fn the_schemas_are_json_that_names_the_keys() {
    for (typed, key) in [("schema programme", "tiers"), ("schema foundation", "in_force")] {
        let schema: serde_json::Value = serde_json::from_slice(&run(typed).stdout).unwrap();
        assert!(schema["properties"][key].is_object(), "{typed}");
    }
}

#[test]
fn there_is_no_schema_of_anything_else() {
    assert_snapshot!(shown("schema tier"));
}
