"""The order in which Word's schema (ECMA-376, transitional) wants the children of its property elements."""

_BORDERS = "top left start bottom right end insideH insideV tl2br tr2bl between bar"
_RUN = (
    "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish "
    "webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang "
    "eastAsianLayout specVanish oMath"
)
_PARAGRAPH = (
    "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs "
    "suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd "
    "snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment "
    "textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange"
)
_TABLE = (
    "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd "
    "tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription"
)
_CELL = (
    "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark"
)
_ROW = "cnfStyle divId gridBefore gridAfter wBefore wAfter cantSplit trHeight tblHeader tblCellSpacing jc hidden"
_SECTION = (
    "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols "
    "formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings"
)
_STYLE = (
    "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal "
    "rsid pPr rPr tblPr trPr tcPr tblStylePr"
)
_LEVEL = "start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr"
_FONT = (
    "altName panose1 charset family notTrueType pitch sig embedRegular embedBold embedItalic embedBoldItalic"
)
_SETTINGS = (
    "writeProtection view zoom removePersonalInformation removeDateAndTime displayBackgroundShape embedTrueTypeFonts "
    "embedSystemFonts saveSubsetFonts mirrorMargins defaultTabStop autoHyphenation evenAndOddHeaders "
    "characterSpacingControl footnotePr endnotePr compat docVars rsids themeFontLang clrSchemeMapping "
    "decimalSymbol listSeparator"
)

SEQUENCES = {
    "rPr": tuple(_RUN.split()),
    "pPr": tuple(_PARAGRAPH.split()),
    "tblPr": tuple(_TABLE.split()),
    "tcPr": tuple(_CELL.split()),
    "trPr": tuple(_ROW.split()),
    "sectPr": tuple(_SECTION.split()),
    "style": tuple(_STYLE.split()),
    "lvl": tuple(_LEVEL.split()),
    "font": tuple(_FONT.split()),
    "settings": tuple(_SETTINGS.split()),
    "pBdr": ("top", "left", "bottom", "right", "between", "bar"),
    "tblBorders": tuple(_BORDERS.split()),
    "tcBorders": tuple(_BORDERS.split()),
    "tblCellMar": ("top", "left", "bottom", "right"),
    "tcMar": ("top", "left", "bottom", "right"),
}
