import type { OrganisationKind } from '@trunkline/governance'

// One row per organisation: the name the project writes, then every other spelling seen in the group's tables, minutes,
// proposals and landscape. Case, accents, hyphens, spaces and a closing legal form make no difference (spelling.ts).

export const ORGANISATION_SPELLINGS: Readonly<Record<OrganisationKind, readonly (readonly [string, ...string[]])[]>> = {
  operator: [
    ['Airtel', 'Bharti Airtel'],
    ['América Móvil'],
    ['AT&T', 'AT&T Services, Inc.'],
    ['Bell Canada'],
    ['BT', 'British Telecom'],
    ['CableLabs', 'Cable Television Laboratories Inc.'],
    ['Cellcard'],
    ['Charter Communications', 'Charter'],
    ['China Mobile', 'Chine Mobile'],
    ['China Mobile Hong Kong'],
    ['China Telecom'],
    ['China Unicom'],
    ['Chunghwa Telecom'],
    ['Deutsche Telekom', 'DT', 'DTAG', 'Deustche Telekom'],
    ['KDDI'],
    ['KPN'],
    ['Liberty Global'],
    ['MTN'],
    ['NTT'],
    ['Orange', 'Orange SA'],
    ['Singtel'],
    // The roster of 2025-11-13 lists it beside Charter Communications, whose brand it is: two rows, two delegations.
    ['Spectrum'],
    ['STC', 'Saudi Telecom Company', 'Saudi Telecom Company (STC)'],
    ['Telecom Argentina', 'Telecom Argentina S.A.'],
    ['Telefónica', 'TEF', 'Telefonica, S.A.'],
    ['TELUS'],
    ['TIM', 'Telecom Italia'],
    ['T-Mobile US', 'TMUS', 'T-Mobile', 'T-Mobile PCS Holdings LLC'],
    ['Verizon', 'Verizon Corporate Services'],
    ['Vodafone', 'VF', 'VODA', 'Vodafone Group Plc.'],
    ['VodafoneZiggo'],
  ],
  vendor: [
    ['Dell'],
    ['Ericsson', 'Ericsson AB', 'Erisson'],
    ['Heksagon'],
    ['Hewlett Packard Enterprise', 'HPE'],
    ['Huawei'],
    ['IBM'],
    ['Infosys', 'Infosys Ltd'],
    ['Mavenir'],
    ['Netfocusin Technologies'],
    ['Nokia', 'Nokia Corporation'],
    ['Tata Consultancy Services', 'TCS', 'Tata Consultancy Services (TCS)'],
    ['xFlow Research', 'XFlow Software Technology LLC'],
    ['ZTE', 'ZTE Corporation'],
  ],
  integrator: [['Accenture'], ['Capgemini'], ['PlektonLabs', 'Plekton']],
  association: [
    ['5G Future Forum', '5GFF'],
    // Its programme groups are listed as supporters: Open Gateway (OGW), its API group (OPAG), the identity group (IDG).
    ['GSMA', 'GSMA-OGW', 'GSMA-OPAG', 'GSMA-IDG', 'OPAG'],
    ['Open Mobile Alliance', 'OMA', 'Open Mobile Alliance (OMA)'],
    ['TM Forum', 'TMF'],
    ['TNO', 'TNO, the Netherlands Organisation for Applied Scientific Research'],
  ],
  academia: [
    [
      'NCSR Demokritos',
      'NCSRD',
      'National Centre of Scientific Research - Demokritos',
      'National Centre for Scientific Research Demokritos (NCSRD)',
    ],
    ['University of Patras'],
  ],
  other: [
    ['Amazon Web Services', 'AWS', 'AWS (Amazon Web Services)'],
    ['Centillion', 'Centilion'],
    ['Comviva', 'Conviva'],
    ['EdgeXR'],
    ['InfoLysis', 'Infolysis S.A'],
    ['Meta'],
    ['Microsoft', 'Microsoft Corporation'],
    ['Netcheck'],
    ['Scenera', 'Scenera Inc'],
    ['Shabodi'],
    // In the roster of 2025-11-13 only, without a person; no source says who it is.
    ['Slagen'],
    ['TelecomsXChange', 'TelecomXChange'],
    ['Upstream'],
    ['Vonage'],
  ],
}

/** Members and participants of the landscape (2026-07) that no table, minutes or proposal names, `; ` between them. */
export const LANDSCAPE_ONLY: Readonly<Record<OrganisationKind, string>> = {
  operator: `1NCE; A1; Axiata; Axiata Digital Labs; Bouygues Telecom; Chenosis; CK Hutchison Holdings; CSL; Etisalat; HKT;
    JIO Platforms; KT; LG U+; M1; MEO; NOS; Proximus; Rakuten; Rogers; SK Telecom; StarHub; Swisscom; Telenor; Telkomsel;
    Telstra`,
  vendor: `Aleph Zero Foundation; Almuqeet; Amantya; Amdocs; Argela; Cisco; EANTC; Ecosteer; Fujitsu; HCL Software; Intel;
    Intersec; Intracom Single Member S. A. Telecom Solutions; IPification; Iquall Networks; Kubermatic; LatenceTech; Lenovo;
    LotusFlare; Lytn; Matrixx Software; Nabstract.io; Netcracker; NTT DATA; Openexpand; Optare Solutions; Optiva; Oracle;
    phine.tech; Radisys; Red Hat; Spry Fox Networks; Stechs; Symponica; Tata Elxsi; TelliSIM; Unryo; UTH UK; VIAVI Solutions;
    Whale Cloud; Xacria; Xecurity Pulse; Yaana`,
  integrator: `ACL Digital; ANDdigital; Akross; ApisTraining; BCTI - A Network API Company; BearingPoint; CodeB; Cognizant;
    Detecon Consulting; Etiya; F5; Gapask; Italtel; LFOD; Microcks; Reply; Startelelogic; WCG`,
  association: 'CPaasAA; Linux Foundation; NGMN Alliance; OpenID Foundation',
  academia: `ICCS; IEEE 5G6G Testbed; UFRN; University of California, Berkeley; University of Colorado Boulder;
    VIRTUS - Research, Development and Innovation Center`,
  other: `Aduna Global; Bridge Alliance; Broadpeak; CINNOX; CloudoniX; Colony; Coure; CThingsCo; DataCurve; Domos;
    DriveU.auto; EdgeContinuum; Eureka; Eviden; Focus Data Services; GMS; Google Cloud; HAYO TELECOM; IamCrypto; IndyKite;
    Infobip; ION; JLinc; KYXSTART; LocationGuru; M800; MojoAuth; MQUEST Technologies; Nearby Computing; NetoAI; Open Sesame;
    Persona Identities; plusmo; Pryvx; Quobis; Reevolute; Sekura; Simptel; Sinch; Summit; Syniverse; Telcoflo; Telqon;
    TruSense; VROMBR`,
}

/** Words that stand where an organisation is asked for and mean a body, everybody or nobody. */
export const BODIES = `All; API backlog WG Chair; API backlog WG; API Backlog Working Group; API owner; API owners; CAMARA; Chair;
  Commonalities WG; N/A; NA; None; OGW; Open Gateway; Open Gateway Product WS; Owner; TBC; TBD; TSC; WG; WG chair;
  WG participants; Working Group; X; XX; XXX; -`
