// ISO 3166-2, for the countries whose addresses (and taxes) need the region.
const lists: Record<string, string> = {
  US: `
    AL Alabama
    AK Alaska
    AS American Samoa
    AZ Arizona
    AR Arkansas
    AA Armed Forces (AA)
    AE Armed Forces (AE)
    AP Armed Forces (AP)
    CA California
    CO Colorado
    CT Connecticut
    DE Delaware
    DC District of Columbia
    FL Florida
    GA Georgia
    GU Guam
    HI Hawaii
    ID Idaho
    IL Illinois
    IN Indiana
    IA Iowa
    KS Kansas
    KY Kentucky
    LA Louisiana
    ME Maine
    MH Marshall Islands
    MD Maryland
    MA Massachusetts
    MI Michigan
    FM Micronesia
    MN Minnesota
    MS Mississippi
    MO Missouri
    MT Montana
    NE Nebraska
    NV Nevada
    NH New Hampshire
    NJ New Jersey
    NM New Mexico
    NY New York
    NC North Carolina
    ND North Dakota
    MP Northern Mariana Islands
    OH Ohio
    OK Oklahoma
    OR Oregon
    PW Palau
    PA Pennsylvania
    PR Puerto Rico
    RI Rhode Island
    SC South Carolina
    SD South Dakota
    TN Tennessee
    TX Texas
    UT Utah
    VT Vermont
    VI Virgin Islands
    VA Virginia
    WA Washington
    WV West Virginia
    WI Wisconsin
    WY Wyoming
  `,
  CA: `
    AB Alberta
    BC British Columbia
    MB Manitoba
    NB New Brunswick
    NL Newfoundland and Labrador
    NT Northwest Territories
    NS Nova Scotia
    NU Nunavut
    ON Ontario
    PE Prince Edward Island
    QC Quebec
    SK Saskatchewan
    YT Yukon
  `,
  AU: `
    ACT Australian Capital Territory
    NSW New South Wales
    NT Northern Territory
    QLD Queensland
    SA South Australia
    TAS Tasmania
    VIC Victoria
    WA Western Australia
  `,
};

export type Region = { code: string; name: string };

/** The regions to choose from, with codes like `US-NY`; `null` where an address does without. */
export function regionsOf(country: string): Region[] | null {
  const list = lists[country];
  if (!list) return null;
  return list
    .trim()
    .split('\n')
    .map((line) => {
      const [code = '', ...name] = line.trim().split(' ');
      return { code: `${country}-${code}`, name: name.join(' ') };
    });
}
