import { SetMetadata, type CustomDecorator } from '@nestjs/common';

export const OPEN_TO_PROGRAMS = 'request:open-to-programs';

/** A change that needs no form token although it needs no bearer token either: it takes nothing from a cookie (starting a session). */
export const OpenToPrograms = (): CustomDecorator => SetMetadata(OPEN_TO_PROGRAMS, true);
