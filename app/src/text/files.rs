//! Files that are brought, and documents that are verified.

texts! {
    /// Error: before it, the name of the file.
    file_refused(name, why) { en: "{name}: {why}", de: "{name}: {why}" }
    /// Error.
    file_empty { en: "The file is empty", de: "Die Datei ist leer" }
    /// Error.
    file_unknown_kind { en: "Only PDF, PNG, JPEG, WebP and SVG are taken. Save it as one of them", de: "Nur PDF, PNG, JPEG, WebP und SVG werden angenommen. Speichern Sie sie in einem dieser Formate" }
    /// Error.
    file_too_large { en: "The file is too large. A PDF may have 10 MB, a picture 5 MB, a drawing 512 KB", de: "Die Datei ist zu groß. Ein PDF darf 10 MB haben, ein Bild 5 MB, eine Zeichnung 512 KB" }
    /// Error.
    file_broken { en: "The file is damaged or was cut off. Save it again", de: "Die Datei ist beschädigt oder unvollständig. Speichern Sie sie noch einmal" }
    /// Error.
    file_picture_too_large { en: "The picture is too large. Neither side may have more than 6000 pixels", de: "Das Bild ist zu groß. Keine Seite darf mehr als 6000 Bildpunkte haben" }
    /// Error.
    file_picture_too_small { en: "The picture is too small. Each side needs at least 16 pixels", de: "Das Bild ist zu klein. Jede Seite braucht mindestens 16 Bildpunkte" }
    /// Error.
    file_svg_doctype { en: "The drawing has a document type. Save it as plain SVG", de: "Die Zeichnung hat einen Dokumenttyp. Speichern Sie sie als einfaches SVG" }
    /// Error.
    file_svg_script { en: "The drawing contains a script. Save it without", de: "Die Zeichnung enthält ein Skript. Speichern Sie sie ohne" }
    /// Error.
    file_svg_foreign { en: "The drawing contains parts of a web page. Save it as plain SVG", de: "Die Zeichnung enthält Teile einer Webseite. Speichern Sie sie als einfaches SVG" }
    /// Error.
    file_svg_outside { en: "The drawing refers to other files. Embed nothing, and save it as plain SVG", de: "Die Zeichnung verweist auf andere Dateien. Betten Sie nichts ein und speichern Sie sie als einfaches SVG" }
    /// Error.
    file_svg_strange { en: "The drawing is built in a way that is not taken. Save it as plain SVG", de: "Die Zeichnung ist auf eine Weise gebaut, die nicht angenommen wird. Speichern Sie sie als einfaches SVG" }
    /// Error.
    file_svg_unsized { en: "The drawing has no size. Save it with a width and a height", de: "Die Zeichnung hat keine Größe. Speichern Sie sie mit Breite und Höhe" }
    /// Error.
    file_pdf_encrypted { en: "The PDF is encrypted. Save it without a password", de: "Das PDF ist verschlüsselt. Speichern Sie es ohne Passwort" }
    /// Error.
    file_pdf_active { en: "The PDF contains scripts, actions or other files. Print it to a new PDF", de: "Das PDF enthält Skripte, Aktionen oder andere Dateien. Drucken Sie es in ein neues PDF" }

    /// Heading of the page that verifies a document.
    verify_heading { en: "Verify a document", de: "Dokument prüfen" }
    /// Beneath it.
    verify_text { en: "A signed document carries the SHA-256 of its text. Enter it to see whether exactly this text was signed here.", de: "Ein unterzeichnetes Dokument trägt den SHA-256 seines Textes. Geben Sie ihn ein, um zu sehen, ob genau dieser Text hier unterzeichnet wurde." }
    /// Label.
    verify_hash { en: "SHA-256, 64 digits", de: "SHA-256, 64 Stellen" }
    /// Button.
    verify_button { en: "Verify", de: "Prüfen" }
    /// Result.
    verify_good { en: "This text was signed here", de: "Dieser Text wurde hier unterzeichnet" }
    /// Result.
    verify_withdrawn { en: "This text was signed here, and the application was withdrawn", de: "Dieser Text wurde hier unterzeichnet, und der Antrag wurde zurückgezogen" }
    /// Result.
    verify_replaced { en: "This text was signed here, and no longer counts", de: "Dieser Text wurde hier unterzeichnet und gilt nicht mehr" }
    /// Result.
    verify_unknown { en: "No such text was signed here", de: "Ein solcher Text wurde hier nicht unterzeichnet" }
    /// Beneath it.
    verify_unknown_text { en: "Compare the digits with those of the document. If they are the same, the document is not from here or was changed.", de: "Vergleichen Sie die Stellen mit denen des Dokuments. Sind sie gleich, ist das Dokument nicht von hier oder wurde verändert." }
    /// Label.
    verify_foundation { en: "Foundation", de: "Stiftung" }
    /// Label.
    verify_agreement { en: "Agreement", de: "Vereinbarung" }
    /// Label.
    verify_version { en: "Version", de: "Fassung" }
    /// Label.
    verify_signed { en: "Signed", de: "Unterzeichnet" }
    /// Label.
    verify_countersigned { en: "Countersigned", de: "Gegengezeichnet" }
    /// Where something did not happen.
    verify_not { en: "Not yet", de: "Noch nicht" }
}
