import { Body, Controller, Delete, HttpCode, Post, Req } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiProperty,
  ApiTags,
  ApiUnauthorizedResponse,
} from '@nestjs/swagger';
import { IsEmail, IsString, Length } from 'class-validator';
import { Public } from '../access/allow';
import { NotSignedIn } from '../access/access.errors';
import { valid } from '../request/valid';
import type { KnownRequest } from '../request/current';
import { OpenToPrograms } from '../request/open-to-programs';
import { Sessions } from './sessions';
import { SignIn } from './sign-in';

/** What a program signs in with. */
export class SessionRequest {
  @ApiProperty({ example: 'sam@example.org' })
  @IsEmail({}, { message: 'an e-mail address' })
  email!: string;

  @ApiProperty()
  @IsString({ message: 'a password' })
  @Length(1, 200, { message: 'a password of at most 200 characters' })
  password!: string;
}

/** The token to send as `Authorization: Bearer`. */
export class SessionAnswer {
  @ApiProperty({ description: 'Valid for 12 hours, and for 30 minutes without a request.' })
  token!: string;
}

@ApiTags('sessions')
@Controller('api/v1/sessions')
export class SessionsController {
  constructor(
    private readonly signIn: SignIn,
    private readonly sessions: Sessions,
  ) {}

  /** Starts a session. 401 when the e-mail address or password is not right, 429 after five failures in 15 minutes. */
  @Post()
  @Public()
  @OpenToPrograms()
  @ApiCreatedResponse({ type: SessionAnswer })
  @ApiUnauthorizedResponse()
  async create(@Body() body: unknown, @Req() request: KnownRequest): Promise<SessionAnswer> {
    const { email, password } = valid(SessionRequest, body);
    const { token } = await this.signIn.signIn({ email, password, address: request.ip, requestId: request.id });
    return { token };
  }

  /** Ends the session that the request is made with. */
  @Delete('current')
  @Public()
  @HttpCode(204)
  @ApiBearerAuth()
  @ApiNoContentResponse()
  async destroy(@Req() request: KnownRequest): Promise<void> {
    if (!request.token) throw new NotSignedIn();
    await this.sessions.end(request.token);
  }
}
