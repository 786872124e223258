/** Counted by another program (Python's csv and json), not by kub. */
interface Facts {
  readonly rows: number;
  readonly first: readonly string[];
  readonly last: readonly string[];
  /** Sum of the column that is last of those named `value`, `värde` or as here. */
  readonly sum?: readonly [column: string, sum: number];
  readonly codes?: readonly string[];
  readonly sheet?: string;
}

export const tables: Readonly<Record<string, Facts>> = {
  'csv/SYNTHETIC_double_encoded_mojibake.csv': {
    rows: 2,
    first: ['HÃ¤ssleholmen', '2024', '1,5'],
    last: ['SjÃ¶bo', '2024', '2,5'],
    codes: ['double-encoded'],
  },
  'csv/SYNTHETIC_kommun_excel_cp1252_semicolon_decimalcomma.csv': {
    rows: 6,
    first: ['Hässleholmen', 'H1', '2024'],
    last: ['Borås kommun', '1490', '2024', '114\u00a0592'],
  },
  'csv/SYNTHETIC_kommun_excel_utf8bom_semicolon_decimalcomma.csv': {
    rows: 6,
    first: ['Hässleholmen', 'H1', '2024'],
    last: ['Borås kommun', '1490', '2024', '114\u00a0592'],
  },
  'csv/SYNTHETIC_kommun_utf16le_tab.txt': {
    rows: 6,
    first: ['Hässleholmen', 'H1', '2024'],
    last: ['Borås kommun', '1490', '2024', '114\u00a0592'],
  },
  'csv/regiondalarna_Bransch_cp1252_semicolon.csv': {
    rows: 17,
    first: ['G01', 'A', 'dA', 'Jord- och skogsbruk'],
    last: ['G98', 'US', 'dUS', 'Okänt'],
  },
  'csv/regiondalarna_Innovationsindex_utf8bom.csv': {
    rows: 168,
    first: ['2004', 'Västra Götaland', '106.274602931'],
    last: ['2021', 'Blekinge', '88.325740404'],
  },
  'csv/scb2015_consumptionHouseholdExpenses.csv': {
    rows: 54,
    first: ['SKL1 storstäder (3)', 'kött', '5580', '5000'],
    last: ['SKL9 övriga kommuner, mindre än 12 500 inv. 2003 (31)', 'resor, hotell', '5900', '7370'],
  },
  'csv/scb2015_consumptionHouseholdRatio_latin1.csv': {
    rows: 54,
    first: ['SKL1 storstäder (3)', 'kött', '2.2', '1.9'],
    last: ['SKL9 övriga kommuner, mindre än 12 500 inv. 2003 (31)', 'resor, hotell', '2.0', '2.6'],
  },
  'csv/scb2015_drivenDistance_CR_only.csv': {
    rows: 21,
    first: ['Blekinge län', '1206', '1185', '1171'],
    last: ['Östergötlands län', '1231', '1214', '1202'],
  },
  'csv/scb2015_energyProductionType_latin1_first2500.csv': {
    rows: 2499,
    first: ['00 Riket', 'kraftvärmeverk + industriellt mottryck', 'elproduktion', '15822643'],
    last: ['0604 Aneby', 'kraftvärmeverk + industriellt mottryck', 'fast (icke förnybara)', '0'],
  },
  'csv/scb2015_energyUsageHousesOld1_cp1252_dotdot.csv': {
    rows: 3780,
    first: ['00 Riket', '9.6.1 slutanv. Spec Hushåll småhus', 'diesel', '167082'],
    last: ['2584 Kiruna', '9.6.3 slutanv. Spec Hushåll fritidshus', 'träbränsle', '1988'],
  },
  'csv/scb2015_energyUsageHouses_handedited_utf8.csv': {
    rows: 594,
    first: ['Riket', 'småhus', 'flytande (icke förnybara)', '520744'],
    last: ['Norrbottens län', 'fritidshus', 'summa förbrukarkategori', '0'],
  },
  'csv/scb2015_greenCars_tab_in_number.csv': {
    rows: 21,
    first: ['Stockholms län', '135035', '6453', '967740'],
    last: ['Norrbottens län', '7244', '188', '183782'],
  },
  'csv/scb2015_populationCounty.csv': {
    rows: 21,
    first: ['Stockholms län', '1725756', '1823210', '1889945'],
    last: ['Norrbottens län', '266011', '256238', '251740'],
  },
  'csv/scb2015_regCarsFuel2014.csv': {
    rows: 2520,
    first: ['00 Riket', 'bensin', '6793', '7706'],
    last: ['2584 Kiruna', 'övriga bränslen', '0', '0'],
  },
  'csv/scb2015_waterTrend_crlf.csv': {
    rows: 21,
    first: ['Stockholms län', 'hushåll', '125347', '130832'],
    last: ['Norrbottens län', 'hushåll', '20609', '20421'],
  },
  'csv/skolverket_siris_2018-19_sample.csv': {
    rows: 2,
    first: [],
    last: ['EXEMPELSKOLAN (SYNTETISK)', '99999999', 'Ale', '1440'],
  },
  'csv/statscraper_municipality_name_dialects.csv': {
    rows: 293,
    first: ['Ale kommun', 'Ale kommun', 'Ale municipality', 'Ale'],
    last: ['Ystads kommun', 'Ystads kommun', 'Ystad municipality', 'Ystad'],
  },
  'jsonstat/fohm_v1_mobbning_trimmed.json-stat2.json': {
    // Two regions of one question: 4 and 5 per cent.
    rows: 2,
    first: ['00 Riket', '00'],
    last: ['21 Gävleborgs län', '21'],
    sum: ['värde', 9],
  },
  'jsonstat/scb_v2_TAB6471_data.json-stat2.json': {
    rows: 2772,
    first: [],
    last: [],
    sum: ['värde', 84_837_753],
  },
  'jsonstat/scb_v2_TAB6471_metadata.json-stat2.json': { rows: 0, first: [], last: [], codes: ['no-rows'] },
  'jsonstat/serializer_BE0101A1_with_notes.json-stat2.json': {
    rows: 96,
    first: [],
    last: [],
    sum: ['värde', 4_895_141],
  },
  'jsonstat/serializer_PR0101B3.json-stat1.json': { rows: 40, first: [], last: [], sum: ['värde', 9972.3] },
  'kolada/kolada_long_N00945_from_rKolada.csv': {
    rows: 63,
    first: ['N00945', '0180', 'Stockholm', '2000'],
    last: ['N00945', '1480', 'Göteborg', '2020'],
  },
  'kolada/v3_SYNTHETIC_edge_rows.json': {
    // Five values, one of them withdrawn.
    rows: 4,
    first: ['N15428', '1490', '2025', 'K'],
    last: ['N15428', 'G176214', '2025', 'T', '80.1'],
    sum: ['value', 161.35],
  },
  'kolada/v3_data_kpi_N00945_municipality_0180,1280,1480.json': {
    rows: 63,
    first: ['N00945', '0180', '2000', 'T', '31.32959689'],
    last: ['N00945', '1480', '2020', 'T', '39.5'],
    sum: ['value', 2245.774298],
  },
  'kolada/v3_data_kpi_N03702,N03703_municipality_8_year_2012-2023.json': {
    rows: 192,
    first: ['N03702', '0319', '2012', 'T', '253.891158'],
    last: ['N03703', '2084', '2023', 'T', '901'],
    sum: ['value', 120_279.320724],
  },
  'kolada/v3_kpi_18_welfare.json': {
    rows: 18,
    first: ['U01405', 'Invånare med bra självskattat hälsotillstånd, andel (%)'],
    last: ['N00945', 'Tillfälliga föräldrapenningdagar (VAB) som tas ut av män, andel av antal dagar (%)'],
  },
  'kolada/v3_kpi_quirks_nbsp_null_auspice_ou.json': {
    rows: 12,
    first: ['N03700', 'Bruttoregionprodukt, region (BRP), 1000 kr/invånare'],
    last: ['N11010', 'Inskrivna barn per årsarbetare i förskolan, kommunal regi, antal'],
  },
  'kolada/v3_municipality_312.json': {
    rows: 312,
    first: ['0000', 'Riket', 'L'],
    last: ['2584', 'Kiruna', 'K'],
  },
  'kolada/v3_municipality_groups_Boras.json': {
    rows: 130,
    first: ['G116237', 'Sjuhärad kommunalförbund (ovägt medel)'],
    last: ['G92790', 'Större stad (ovägt medel)'],
  },
  'pxweb/pxwebapi_MetadataById_tab001_js2.json': { rows: 0, first: [], last: [], codes: ['no-rows'] },
  'pxweb/pxwebapi_MetadataById_tab003_js2.json': { rows: 0, first: [], last: [], codes: ['no-rows'] },
  'pxweb/pxwebapi_MetadataById_tab004_js2.json': { rows: 0, first: [], last: [], codes: ['no-rows'] },
  'pxweb/scb_v1_data_Tab4InkDesoN1_suppressed_row_0180C5900.json': {
    // Four rows of three contents; the whole of the ages tells what the hidden one is.
    rows: 12,
    first: ['0180C5900', '0-19', '2020', 'Låg ekonomisk standard, procent', '000001SM', '73'],
    last: ['0180C5900', 'tot', '2020'],
    sum: ['värde', 3694],
  },
  'pxweb/scb_v1_json_goteborg_RegSO2025_age_sex_2024.json': {
    rows: 7938,
    first: ['1480R001_RegSO2025', 'totalt', '1', '2024'],
    last: ['1480R147_RegSO2025', '80-', '1+2', '2024'],
    sum: ['värde', 2_435_972],
  },
  'xlsx/MUCF_20241108.xlsx': { rows: 9, first: [], last: [], sheet: 'Dalarna', codes: ['unnamed-column'] },
  'xlsx/ohalsotal_2024_11_06.xlsx': { rows: 108, first: [], last: [] },
};

/** JSON that holds no table: told what it is. */
export const others: Readonly<Record<string, string>> = {
  'pxweb/exchanges.json': 'HTTP',
  'pxweb/fohm_v1_metadata_mobbning_trimmed.json': 'PxWeb: metadata',
  'pxweb/pxwebapi_GetApiConfiguration.json': 'PxWeb: config',
  'pxweb/pxwebapi_ListAllTables.json': 'PxWeb: tables',
  'pxweb/pxwebapi_TableById_tab004.json': 'PxWeb: tables',
  'pxweb/query_json-stat_query_example.json': 'PxWeb: query',
  'pxweb/query_json_big_query_example.json': 'PxWeb: query',
  'pxweb/query_json_query_agg_example.json': 'PxWeb: query',
  'pxweb/query_json_query_example.json': 'PxWeb: query',
  'pxweb/scb_codelist_agg_Alder10arJ.json': 'PxWeb: codelist',
  'pxweb/scb_config.json': 'PxWeb: config',
  'pxweb/scb_tables_list.json': 'PxWeb: tables',
  'pxweb/scb_tables_search.json': 'PxWeb: tables',
  'pxweb/specs_codelist_agg_RegionNUTS2_2008.json': 'PxWeb: codelist',
  'pxweb/specs_codelist_vs_RegionLan07.json': 'PxWeb: codelist',
};

/** Read in `shared-data.test.ts`: each by its entry in EXPECTED.json, and those that must be refused. */
export const refusedPx = [
  'continue__BE0101F1errorTimeval.px',
  'fatal__BE0101F1errormissingValues.px',
  'fatal__BE0101F1missingData.px',
  'fatal__BE0101F1missingStubHeading.px',
];
