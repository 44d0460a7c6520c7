//! `guildhall credential-key`.

use super::place::Place;
use crate::site::TODAY;

#[test]
fn keys_are_listed_and_replaced() {
    for place in Place::each() {
        let said = |typed: &[&str]| {
            let typed = [&["credential-key"], typed, &["--foundation", "almalinux"]].concat();
            place.told(&typed)
        };
        let none = "almalinux has no keys yet. The first proof of membership makes one.\n";
        assert_eq!(said(&["list"]), (0, none.to_owned()));
        let (code, first) = said(&["rotate"]);
        assert_eq!(code, 0, "{first}");
        assert!(
            first.starts_with("Key 1 signs the credentials of almalinux from now on."),
            "{first}"
        );
        assert!(said(&["rotate"]).1.contains("Earlier credentials stay valid."));
        let (code, leaked) = said(&["rotate", "--leaked"]);
        assert!(
            code == 0 && leaked.contains("ask members to download theirs again"),
            "{leaked}"
        );
        assert_eq!(said(&["rotate"]).0, 0);
        let (_, list) = said(&["list"]);
        let expected = [
            format!("key 1  since {TODAY}  leaked, not published since {TODAY}"),
            format!("key 2  since {TODAY}  leaked, not published since {TODAY}"),
            format!("key 3  since {TODAY}  replaced on {TODAY}, still published"),
            format!("key 4  since {TODAY}  signs"),
        ];
        assert_eq!(list.lines().collect::<Vec<_>>(), expected);
        // The ledger has all of it.
        assert_eq!(
            place.told(&["ledger", "verify"]),
            (0, "5 entries, unbroken.\n".to_owned())
        );
        let (code, unknown) = place.told(&["credential-key", "rotate", "--foundation", "almalinx"]);
        assert!(code == 2 && unknown.contains("almalinux"), "{unknown}");
    }
}
