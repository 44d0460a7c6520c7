use crate::uploads::StoredFormat;
use crate::uploads::name::clean;

#[test]
fn a_name_is_a_base_name_that_says_what_the_file_is() {
    let table = [
        ("logo.png", "logo.png"),
        ("Logo.JPEG", "Logo.png"),
        ("a.svg.png", "a.svg.png"),
        ("evil.html", "evil.html.png"),
        ("../../etc/passwd", "passwd.png"),
        (r"C:\Users\me\Our logo.png", "Our logo.png"),
        ("gnp.\u{202e}exe.png", "gnp.exe.png"),
        ("a\r\nSet-Cookie: b.png", "aSet-Cookie_ b.png"),
        ("\u{feff}  .hidden.png ", "hidden.png"),
        ("لوگو می\u{200c}خواهم.png", "لوگو می\u{200c}خواهم.png"),
        ("\"quoted\"<b>.png", "_quoted__b_.png"),
        ("a/", "file.png"),
        ("", "file.png"),
        (".png", "file.png"),
        ("..", "file.png"),
    ];
    for (given, expected) in table {
        assert_eq!(clean(given, StoredFormat::Png), expected, "{given:?}");
    }
}

#[test]
fn a_name_has_at_most_a_hundred_characters() {
    let name = clean(&format!("{}.jpg", "é".repeat(300)), StoredFormat::Jpeg);
    assert_eq!(name.chars().count(), 100);
    assert_eq!(clean(&name, StoredFormat::Jpeg), name);
}
